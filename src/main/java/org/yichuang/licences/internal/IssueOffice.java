package org.yichuang.licences.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yichuang.licences.IssueRequest;
import org.yichuang.licences.IssueRequest.Replaced;
import org.yichuang.licences.Issuing;
import org.yichuang.licences.Issuing.Ground;
import org.yichuang.licences.Licence;
import org.yichuang.licences.Licence.Document;
import org.yichuang.licences.LicenceState;
import org.yichuang.licences.LicenceType;
import org.yichuang.licences.LicenceTypes;
import org.yichuang.licences.VerificationCode;
import org.yichuang.materials.MaterialStore;
import org.yichuang.materials.MaterialStore.Limits;
import org.yichuang.materials.MaterialStore.Stored;
import org.yichuang.pages.Localised;
import org.yichuang.seals.DocumentFormat;
import org.yichuang.seals.DocumentSealer;
import org.yichuang.seals.Seal;
import org.yichuang.seals.SealPurpose;
import org.yichuang.seals.SealUse;
import org.yichuang.seals.SealedDocument;
import org.yichuang.seals.Sealing;
import org.yichuang.seals.Seals;

/// Makes a licence for a decided case: computes what it says, draws its number, has its face
/// rendered and sealed, keeps the file and enters it into the register. Every step before the entry
/// may be done again, so a crash leaves at most an unused number.
@Component
class IssueOffice {

    private static final Limits LARGEST = new Limits(20_000_000);

    private final LicenceTypes types;
    private final FaceValues values;
    private final FaceFields fields;
    private final LicenceNumbers numbers;
    private final LicenceStore store;
    private final LicenceKeys keys;
    private final FaceRenderer renderer;
    private final VerificationAddress addresses;
    private final Seals seals;
    private final DocumentSealer sealer;
    private final MaterialStore contents;
    private final Replacement replacement;
    private final SecureRandom random = new SecureRandom();

    IssueOffice(
            LicenceTypes types,
            FaceValues values,
            FaceFields fields,
            LicenceNumbers numbers,
            LicenceStore store,
            LicenceKeys keys,
            FaceRenderer renderer,
            VerificationAddress addresses,
            Seals seals,
            DocumentSealer sealer,
            MaterialStore contents,
            Replacement replacement) {
        this.types = types;
        this.values = values;
        this.fields = fields;
        this.numbers = numbers;
        this.store = store;
        this.keys = keys;
        this.renderer = renderer;
        this.addresses = addresses;
        this.seals = seals;
        this.sealer = sealer;
        this.contents = contents;
        this.replacement = replacement;
    }

    Issuing issue(IssueRequest request, Clock clock) {
        Optional<Licence> first =
                store.ofCase(request.caseNo(), request.type()).map(LicenceStore.Placed::licence);
        if (first.isPresent()) {
            return finish(request, first.get(), true, clock);
        }
        Optional<LicenceType> type = types.find(request.type());
        if (type.isEmpty()) {
            return refused(Ground.UNKNOWN_TYPE, request.type());
        }
        if (type.get().issuedElsewhere()) {
            return refused(Ground.ISSUED_ELSEWHERE, request.type());
        }
        Optional<Licence> replaced = replacement.of(request);
        if (request.replaced() != null && replaced.isEmpty()) {
            return refused(Ground.NOTHING_TO_REPLACE, request.replaced().identifier().text());
        }
        Optional<LocalDate> last = replaced.map(Licence::validUntil);
        if (endStays(request) && last.isPresent() && last.get().isBefore(request.issuedOn())) {
            return refused(Ground.EXPIRED, replaced.get().identifier().text());
        }
        return issue(request, type.get(), replaced, clock);
    }

    /// Whether the licence that is issued ends with the one that it replaces.
    private static boolean endStays(IssueRequest request) {
        return request.replaced() != null && request.replaced().why() != Replaced.Why.RENEWED;
    }

    private static boolean isIssuedAgain(IssueRequest request) {
        return request.replaced() != null && request.replaced().why() == Replaced.Why.LOST;
    }

    private Issuing issue(
            IssueRequest request, LicenceType type, Optional<Licence> replaced, Clock clock) {
        Optional<Seal> seal = seals.at(clock).usable(request.issuer().id(), SealPurpose.LICENCE);
        if (seal.isEmpty()) {
            return refused(Ground.NO_SEAL, request.issuer().id());
        }
        Map<String, String> numberKeys =
                replaced.isPresent() ? Map.of() : values.numberKeys(type, request.values());
        for (Map.Entry<String, String> key : numberKeys.entrySet()) {
            if (key.getValue().isEmpty()) {
                return refused(Ground.VALUE_MISSING, key.getKey());
            }
        }
        Optional<LicenceNumbers.Number> number = number(request, type, replaced, numberKeys);
        if (number.isEmpty()) {
            return refused(Ground.NUMBERS_EXHAUSTED, type.id());
        }
        Licence drafted = draft(request, type, replaced, number.get(), clock);
        byte[] face = renderer.render(drafted, type, addresses.of(drafted.code()));
        SealUse use =
                new SealUse(
                        request.by(),
                        request.issuer().id(),
                        request.caseNo(),
                        SealPurpose.LICENCE,
                        drafted.number());
        return switch (sealer.at(clock)
                .seal(face, DocumentFormat.PDF, seal.get().id(), FaceRenderer.SEAL, use)) {
            case Sealing.Refused(var refusal) ->
                    refused(Ground.NO_SEAL, refusal.seal() + " " + refusal.ground());
            case Sealing.Sealed(SealedDocument document) ->
                    enter(request, LicenceDraft.sealed(drafted, kept(document)), clock);
        };
    }

    private Optional<LicenceNumbers.Number> number(
            IssueRequest request,
            LicenceType type,
            Optional<Licence> replaced,
            Map<String, String> numberKeys) {
        return replaced.isPresent()
                ? replaced.map(
                        licence ->
                                new LicenceNumbers.Number(
                                        licence.number(), licence.identifier().nextVersion()))
                : numbers.draw(
                        type,
                        request.region(),
                        request.issuer().code(),
                        request.issuedOn(),
                        numberKeys);
    }

    private Licence draft(
            IssueRequest request,
            LicenceType type,
            Optional<Licence> replaced,
            LicenceNumbers.Number number,
            Clock clock) {
        Optional<Licence> again = replaced.filter(_ -> isIssuedAgain(request));
        LocalDate from = again.map(Licence::validFrom).orElse(request.issuedOn());
        LocalDate asked =
                request.validUntil() == null && endStays(request)
                        ? replaced.map(Licence::validUntil).orElse(null)
                        : request.validUntil();
        return new Licence(
                number.identifier(),
                type.id(),
                new Localised(
                        type.title().zh(),
                        type.title().en() == null ? type.name().en() : type.title().en()),
                number.text(),
                request.caseNo(),
                request.holder(),
                request.issuer(),
                request.region(),
                again.map(Licence::issuedOn).orElse(request.issuedOn()),
                from,
                values.lastDay(type, from, asked, request.values()).orElse(null),
                LicenceState.IN_FORCE,
                clock.instant(),
                fields.of(request, type, replaced),
                replaced.map(Licence::identifier).orElse(null),
                VerificationCode.draw(random),
                null);
    }

    private Document kept(SealedDocument document) {
        try {
            Stored stored = contents.put(new ByteArrayInputStream(document.content()), LARGEST);
            if (stored instanceof Stored.Kept(String address, long size, _)) {
                return new Document(
                        address, document.digest(), size, document.seal(), document.at());
            }
            throw new IllegalStateException("expected room for a licence, but got " + stored);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Issuing enter(IssueRequest request, Licence licence, Clock clock) {
        int slot = request.caseNo().slot();
        if (keys.add(slot, licence)
                && store.insert(slot, licence, "ISSUED", request.by(), clock.instant())) {
            return finish(request, licence, false, clock);
        }
        return store.ofCase(request.caseNo(), request.type())
                .map(first -> finish(request, first.licence(), true, clock))
                .orElseGet(() -> refused(Ground.NOTHING_TO_REPLACE, licence.identifier().text()));
    }

    private Issuing finish(IssueRequest request, Licence licence, boolean repeated, Clock clock) {
        replacement.retire(request, clock);
        return new Issuing.Issued(licence, repeated);
    }

    private static Issuing refused(Ground ground, String detail) {
        return new Issuing.Refused(ground, detail);
    }
}
