package org.yichuang.licences.internal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.LicenceIdentifier;
import org.yichuang.kernel.Sm3;
import org.yichuang.licences.Licence;
import org.yichuang.licences.LicenceState;
import org.yichuang.licences.LicenceType;
import org.yichuang.licences.LicenceTypes;
import org.yichuang.licences.RecordedLicence;
import org.yichuang.licences.VerificationCode;

/// Takes over licences that were issued elsewhere. Their serial is made from what they are, so that
/// recording one again finds the first.
@Component
class Recording {

    private static final int SERIAL = 24;

    private final LicenceTypes types;
    private final LicenceStore store;
    private final LicenceKeys keys;
    private final SecureRandom random = new SecureRandom();

    Recording(LicenceTypes types, LicenceStore store, LicenceKeys keys) {
        this.types = types;
        this.store = store;
        this.keys = keys;
    }

    Licence record(RecordedLicence recorded, Clock clock) {
        LicenceType type =
                types.find(recorded.type())
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "expected a licence type, but got "
                                                        + recorded.type()));
        LicenceIdentifier identifier =
                LicenceIdentifier.issue(
                        type.catalogueCode(), recorded.issuer().code(), serial(recorded));
        int slot = Slots.of(identifier);
        return store.find(slot, identifier)
                .map(LicenceStore.Placed::licence)
                .orElseGet(
                        () ->
                                insert(
                                        slot,
                                        licence(recorded, type, identifier, clock),
                                        recorded,
                                        clock));
    }

    private Licence insert(int slot, Licence licence, RecordedLicence recorded, Clock clock) {
        keys.add(slot, licence);
        store.insert(slot, licence, "RECORDED", recorded.by(), clock.instant());
        return store.find(slot, licence.identifier()).orElseThrow().licence();
    }

    private Licence licence(
            RecordedLicence recorded, LicenceType type, LicenceIdentifier identifier, Clock clock) {
        return new Licence(
                identifier,
                type.id(),
                type.title(),
                recorded.number(),
                null,
                recorded.holder(),
                recorded.issuer(),
                recorded.region(),
                recorded.issuedOn(),
                recorded.issuedOn(),
                recorded.validUntil(),
                LicenceState.IN_FORCE,
                clock.instant(),
                type.fields().stream()
                        .map(
                                field ->
                                        new Licence.FaceField(
                                                field.id(),
                                                field.label(),
                                                recorded.fields().getOrDefault(field.id(), "")))
                        .toList(),
                null,
                VerificationCode.draw(random),
                null);
    }

    private static String serial(RecordedLicence recorded) {
        String what = recorded.number() + "\n" + recorded.holder().key();
        return Sm3.hex(what.getBytes(StandardCharsets.UTF_8))
                .substring(0, SERIAL)
                .toUpperCase(Locale.ROOT);
    }
}
