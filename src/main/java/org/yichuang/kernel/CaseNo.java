package org.yichuang.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A case number 办件编号 (GB/T 39046: text of at most 50), such as `990102-20261122-7KQ4M2XD`:
/// region, day of filing, then eight characters for the slot, a serial and a check over the whole
/// number. The slot is where the case is stored and does not depend on the region.
///
/// @param region the county-level region where the case was filed; a town's or village's code is
///     cut to its county
/// @param filedOn the day, 2000-01-01 to 2089-09-16
/// @param slot 0 to 1023
/// @param serial 0 to 33,554,431, unique within the day and slot
public record CaseNo(RegionCode region, LocalDate filedOn, int slot, int serial) {

    /// How many slots there are.
    public static final int SLOTS = 1024;

    /// How many serials a slot has on a day.
    public static final int SERIALS = 1 << 25;

    private static final int SLOT_BITS = 10;
    private static final int SERIAL_BITS = 25;
    private static final int DAYS = 1 << 15;

    /// Day 0; 2000-01-01 is day 1, so that no key is 0.
    private static final LocalDate DAY_ZERO = LocalDate.of(1999, 12, 31);

    private static final int REGION_LENGTH = 6;
    private static final int DIGITS = 14;
    private static final int LENGTH = 22;

    /// @throws IllegalArgumentException when a part is out of its range
    public CaseNo {
        region = new RegionCode(region.value().substring(0, REGION_LENGTH));
        if (!isInRange(filedOn)) {
            throw new IllegalArgumentException(
                    "expected a day of 2000-01-01 to 2089-09-16, but got " + filedOn);
        }
        if (slot < 0 || slot >= SLOTS) {
            throw new IllegalArgumentException("expected a slot of 0 to 1023, but got " + slot);
        }
        if (serial < 0 || serial >= SERIALS) {
            throw new IllegalArgumentException("expected a serial of 25 bits, but got " + serial);
        }
    }

    /// Reads what a person typed or read aloud: small letters, full-width characters, missing or
    /// other hyphens are put right, O counts as 0, I and L as 1.
    public static Checked<CaseNo> parse(String text) {
        String value = Crockford.normalise(text);
        Problem problem = problemOf(value);
        if (problem != null) {
            return new Checked.Invalid<>(problem);
        }
        LocalDate filedOn = CompactDate.read(value.substring(REGION_LENGTH, DIGITS));
        if (filedOn == null || !isInRange(filedOn)) {
            return Checked.invalid("kernel.case-no.date");
        }
        return Checked.valid(
                new CaseNo(
                        new RegionCode(value.substring(0, REGION_LENGTH)),
                        filedOn,
                        Crockford.decode(value.substring(DIGITS, DIGITS + 2)),
                        Crockford.decode(value.substring(DIGITS + 2, LENGTH - 1))));
    }

    private static @Nullable Problem problemOf(String value) {
        if (value.isEmpty()) {
            return Problem.of("kernel.case-no.missing");
        }
        if (value.length() != LENGTH) {
            return Problem.of("kernel.case-no.length", value.length());
        }
        int foreign = Crockford.firstForeign(value);
        if (foreign > 0) {
            return Problem.of(
                    "kernel.case-no.characters", foreign, value.substring(foreign - 1, foreign));
        }
        for (int i = 0; i < DIGITS; i++) {
            if (value.charAt(i) > '9') {
                return Problem.of("kernel.case-no.digits", i + 1);
            }
        }
        if (Crockford.check(value.substring(0, LENGTH - 1)) != value.charAt(LENGTH - 1)) {
            return Problem.of("kernel.case-no.check");
        }
        if (!RegionCode.isCounty(value.substring(0, REGION_LENGTH))) {
            return Problem.of("kernel.case-no.region");
        }
        return null;
    }

    /// The number whose key in the database is given.
    ///
    /// @throws IllegalArgumentException when no case number has that key
    public static CaseNo of(RegionCode region, long key) {
        LocalDate filedOn = DAY_ZERO.plusDays(key >>> (SERIAL_BITS + SLOT_BITS));
        return new CaseNo(region, filedOn, slotOf(key), (int) (key & (SERIALS - 1)));
    }

    /// The slot inside a key.
    public static int slotOf(long key) {
        return (int) (key >>> SERIAL_BITS) & (SLOTS - 1);
    }

    /// The key of the case in the database: day number (15 bits, 2000-01-01 is 1), slot (10 bits)
    /// and serial (25 bits). Positive; grows with the day, then with the slot.
    public long key() {
        long day = filedOn.toEpochDay() - DAY_ZERO.toEpochDay();
        return (day << SLOT_BITS | slot) << SERIAL_BITS | serial;
    }

    /// The number as people read it, 24 characters with two hyphens.
    public String text() {
        String date = CompactDate.write(filedOn);
        String tail = Crockford.encode(slot, 2) + Crockford.encode(serial, 5);
        char check = Crockford.check(region.value() + date + tail);
        return region.value() + "-" + date + "-" + tail + check;
    }

    private static boolean isInRange(LocalDate day) {
        long number = day.toEpochDay() - DAY_ZERO.toEpochDay();
        return number >= 1 && number < DAYS;
    }

    /// The number as people read it.
    @Override
    public String toString() {
        return text();
    }
}
