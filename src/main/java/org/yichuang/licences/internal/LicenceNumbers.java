package org.yichuang.licences.internal;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.CreditCode;
import org.yichuang.kernel.LicenceIdentifier;
import org.yichuang.kernel.RegionCode;
import org.yichuang.licences.LicenceType;

/// Gives a new licence its number and its national identifier.
@Component
class LicenceNumbers {

    private static final int COUNTY = 6;

    private final NumberCounter counter;

    LicenceNumbers(NumberCounter counter) {
        this.counter = counter;
    }

    /// @param text the licence number as printed
    record Number(String text, LicenceIdentifier identifier) {}

    /// @return empty when the pattern has no number left for this region and year
    Optional<Number> draw(
            LicenceType type,
            RegionCode region,
            CreditCode authority,
            LocalDate issuedOn,
            Map<String, String> computed) {
        String text = type.numberPattern();
        if (text == null) {
            throw new IllegalArgumentException("expected a type that is issued here");
        }
        NumberPattern pattern = NumberPattern.parse(text);
        String county = region.value().substring(0, COUNTY);
        int year = pattern.hasYear() ? issuedOn.getYear() : 0;
        long serial = counter.next(type.id(), county, year);
        if (serial > pattern.largestSerial()) {
            return Optional.empty();
        }
        String unique = String.format(Locale.ROOT, "%s%04d%09d", county, year, serial);
        return Optional.of(
                new Number(
                        pattern.fill(region, issuedOn, serial, computed),
                        LicenceIdentifier.issue(type.catalogueCode(), authority, unique)));
    }
}
