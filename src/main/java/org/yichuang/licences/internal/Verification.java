package org.yichuang.licences.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.yichuang.kernel.Sm3;
import org.yichuang.licences.Licence;
import org.yichuang.licences.Licence.Document;
import org.yichuang.licences.LicenceVerification;
import org.yichuang.licences.internal.LicenceKeys.Kind;
import org.yichuang.materials.MaterialStore;
import org.yichuang.seals.DocumentFormat;
import org.yichuang.seals.DocumentSealer;
import org.yichuang.seals.SealCheck;

/// Looks at the register and, each time anew, at the stored document and its seal.
@Service
class Verification implements LicenceVerification {

    private static final Logger log = LoggerFactory.getLogger(Verification.class);

    private final LicenceStore store;
    private final LicenceKeys keys;
    private final MaterialStore contents;
    private final DocumentSealer sealer;
    private final Clock clock;

    Verification(
            LicenceStore store,
            LicenceKeys keys,
            MaterialStore contents,
            DocumentSealer sealer,
            Clock clock) {
        this.store = store;
        this.keys = keys;
        this.contents = contents;
        this.sealer = sealer;
        this.clock = clock;
    }

    @Override
    public Standing standing(Licence licence) {
        return new Standing(licence, licence.statusOn(LocalDate.now(clock)), proof(licence));
    }

    private Proof proof(Licence licence) {
        Document document = licence.document();
        if (document == null) {
            return new Proof.None();
        }
        try (InputStream stored = contents.open(document.address())) {
            byte[] file = stored.readAllBytes();
            if (Sm3.hex(file).equals(document.digest())
                    && sealer.check(file, DocumentFormat.PDF)
                            instanceof SealCheck.Intact(var seal, _)) {
                return new Proof.Whole(seal);
            }
        } catch (IOException e) {
            log.error("The document of {} cannot be read", licence.identifier(), e);
            return new Proof.Damaged();
        }
        log.error("The document of {} is not the one that was sealed", licence.identifier());
        return new Proof.Damaged();
    }

    @Override
    public FileCheck check(byte[] file) {
        Optional<Licence> licence =
                keys.find(Kind.DIGEST, Sm3.hex(file))
                        .flatMap(location -> store.find(location.slot(), location.identifier()))
                        .map(LicenceStore.Placed::licence);
        if (licence.isPresent()) {
            return new FileCheck.Genuine(standing(licence.get()));
        }
        return switch (sealer.check(file, DocumentFormat.PDF)) {
            case SealCheck.Intact(var seal, var at) -> new FileCheck.OtherDocument(seal, at);
            case SealCheck.Changed() -> new FileCheck.Changed();
            case SealCheck.Unrecorded _ -> new FileCheck.ForeignSeal();
            case SealCheck.NotSealed() -> new FileCheck.NotSealed();
        };
    }
}
