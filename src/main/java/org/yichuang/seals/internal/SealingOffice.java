package org.yichuang.seals.internal;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.yichuang.documents.Lettering;
import org.yichuang.kernel.Sm3;
import org.yichuang.seals.DocumentFormat;
import org.yichuang.seals.DocumentSealer;
import org.yichuang.seals.FormatSealer;
import org.yichuang.seals.FormatSealer.Reading;
import org.yichuang.seals.Placement;
import org.yichuang.seals.Refusal;
import org.yichuang.seals.Refusal.Ground;
import org.yichuang.seals.SealCheck;
import org.yichuang.seals.SealPicture;
import org.yichuang.seals.SealUse;
import org.yichuang.seals.SealedDocument;
import org.yichuang.seals.Sealing;
import org.yichuang.seals.internal.SigningRoom.Admission;

/// Seals and checks documents of every format that has a [FormatSealer].
@Service
class SealingOffice implements DocumentSealer {

    private final Map<DocumentFormat, FormatSealer> formats;
    private final SigningRoom room;
    private final SealStore store;
    private final UseLog log;
    private final SealCertificates certificates;
    private final Lettering lettering;
    private final Clock clock;

    @Autowired
    SealingOffice(
            List<FormatSealer> formats,
            SigningRoom room,
            SealStore store,
            UseLog log,
            SealCertificates certificates,
            Lettering lettering,
            Clock clock) {
        this(
                formats.stream()
                        .collect(Collectors.toMap(FormatSealer::format, Function.identity())),
                room,
                store,
                log,
                certificates,
                lettering,
                clock);
    }

    private SealingOffice(
            Map<DocumentFormat, FormatSealer> formats,
            SigningRoom room,
            SealStore store,
            UseLog log,
            SealCertificates certificates,
            Lettering lettering,
            Clock clock) {
        this.formats = formats;
        this.room = room;
        this.store = store;
        this.log = log;
        this.certificates = certificates;
        this.lettering = lettering;
        this.clock = clock;
    }

    @Override
    public DocumentSealer at(Clock other) {
        return new SealingOffice(formats, room, store, log, certificates, lettering, other);
    }

    @Override
    public Sealing seal(
            byte[] document, DocumentFormat format, String seal, Placement placement, SealUse use) {
        FormatSealer sealer = sealer(format);
        return switch (room.ask(seal, Sm3.digest(document), use, clock)) {
            case Admission.Refused(Refusal refusal) -> new Sealing.Refused(refusal);
            case Admission.Admitted admitted -> seal(document, sealer, placement, admitted, use);
        };
    }

    private Sealing seal(
            byte[] document,
            FormatSealer sealer,
            Placement placement,
            Admission.Admitted admitted,
            SealUse use) {
        String id = admitted.seal().seal().id();
        try {
            byte[] sealed =
                    sealer.seal(
                            document,
                            admitted.seal().seal(),
                            SealPicture.of(admitted.seal().seal(), lettering),
                            placement,
                            use.subject(),
                            new RoomSigner(admitted, use));
            return new Sealing.Sealed(
                    new SealedDocument(
                            sealed, sealer.format(), id, admitted.at(), Sm3.hex(sealed)));
        } catch (IOException e) {
            room.refuse(admitted, document, use, Ground.UNSUITABLE_DOCUMENT);
            return new Sealing.Refused(new Refusal(Ground.UNSUITABLE_DOCUMENT, id));
        }
    }

    @Override
    public SealCheck check(byte[] document, DocumentFormat format) {
        Reading reading = sealer(format).read(document);
        return switch (reading.kind()) {
            case NOT_SEALED -> new SealCheck.NotSealed();
            case CHANGED -> new SealCheck.Changed();
            case WHOLE -> lookUp(reading);
        };
    }

    private SealCheck lookUp(Reading reading) {
        byte[] certificate = reading.certificate();
        byte[] digest = reading.documentDigest();
        Instant at = reading.signedAt();
        if (certificate == null || digest == null || at == null) {
            throw new IllegalStateException("expected everything of a whole document");
        }
        X509Certificate read = Certificates.stored(certificate);
        Optional<StoredSeal> stored =
                store.byCertificate(Certificates.serial(read))
                        .filter(each -> java.util.Arrays.equals(each.certificate(), certificate));
        if (stored.isEmpty()) {
            return new SealCheck.Unrecorded(Optional.empty(), at);
        }
        return log.has(stored.get().seal().id(), digest, at)
                ? new SealCheck.Intact(stored.get().seal(), at)
                : new SealCheck.Unrecorded(Optional.of(stored.get().seal()), at);
    }

    private FormatSealer sealer(DocumentFormat format) {
        FormatSealer sealer = formats.get(format);
        if (sealer == null) {
            throw new IllegalArgumentException(
                    "expected a format of %s, but got %s".formatted(formats.keySet(), format));
        }
        return sealer;
    }

    private final class RoomSigner implements FormatSealer.Signer {

        private final Admission.Admitted admitted;
        private final SealUse use;

        RoomSigner(Admission.Admitted admitted, SealUse use) {
            this.admitted = admitted;
            this.use = use;
        }

        @Override
        public Instant at() {
            return admitted.at();
        }

        @Override
        public byte[][] certificates() {
            return new byte[][] {admitted.seal().certificate(), certificates.issuerCertificate()};
        }

        @Override
        public byte[] sign(byte[] documentDigest, byte[] toBeSigned) {
            return room.sign(admitted, documentDigest, toBeSigned, use);
        }
    }
}
