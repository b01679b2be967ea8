package org.yichuang.letters.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Item;
import org.yichuang.letters.CaseLetter;
import org.yichuang.letters.LetterKind;
import org.yichuang.letters.Letters;
import org.yichuang.materials.MaterialStore;
import org.yichuang.materials.MaterialStore.Limits;
import org.yichuang.materials.MaterialStore.Stored;
import org.yichuang.seals.DocumentFormat;
import org.yichuang.seals.DocumentSealer;
import org.yichuang.seals.Placement;
import org.yichuang.seals.Seal;
import org.yichuang.seals.SealUse;
import org.yichuang.seals.SealedDocument;
import org.yichuang.seals.Sealing;
import org.yichuang.seals.Seals;

/// Makes letters: words one, puts it on paper, has it sealed, keeps the file and enters it. Every
/// step before the entry may be done again, so that a crash leaves at most a file that nobody asks
/// for.
@Component
class LetterOffice implements Letters {

    private static final Logger log = LoggerFactory.getLogger(LetterOffice.class);
    private static final Limits LARGEST = new Limits(20_000_000);

    private final LetterStore store;
    private final LetterWriter writer;
    private final Catalogue catalogue;
    private final Procedures procedures;
    private final Seals seals;
    private final DocumentSealer sealer;
    private final MaterialStore contents;

    LetterOffice(
            LetterStore store,
            LetterWriter writer,
            Catalogue catalogue,
            Procedures procedures,
            Seals seals,
            DocumentSealer sealer,
            MaterialStore contents) {
        this.store = store;
        this.writer = writer;
        this.catalogue = catalogue;
        this.procedures = procedures;
        this.seals = seals;
        this.sealer = sealer;
        this.contents = contents;
    }

    @Override
    public List<Written> of(CaseView file, List<JournalEntry> journal) {
        return subjects(file, journal).stream()
                .map(
                        subject ->
                                new Written(
                                        subject.act(),
                                        subject.kind(),
                                        subject.number(),
                                        writer.title(subject)))
                .toList();
    }

    @Override
    public Optional<Making> letter(CaseView file, List<JournalEntry> journal, int seq) {
        return subjects(file, journal).stream()
                .filter(subject -> subject.act().seq() == seq)
                .findFirst()
                .map(this::make);
    }

    private List<LetterSubject> subjects(CaseView file, List<JournalEntry> journal) {
        if (file.state() instanceof CaseState.Draft) {
            return List.of();
        }
        CaseSummary summary = file.summary();
        Item item = catalogue.version(summary.item(), summary.itemVersion()).orElseThrow();
        Procedure procedure = procedures.of(summary.item(), summary.itemVersion());
        return journal.stream()
                .flatMap(
                        act ->
                                LetterKind.of(act)
                                        .map(
                                                kind ->
                                                        new LetterSubject(
                                                                file, item, procedure, act, kind,
                                                                journal))
                                        .stream())
                .toList();
    }

    private Making make(LetterSubject subject) {
        String title = writer.title(subject);
        Optional<CaseLetter> first = store.find(subject.act().no(), subject.act().seq());
        return first.<Making>map(letter -> new Making.Made(letter, title))
                .orElseGet(() -> make(subject, title));
    }

    private Making make(LetterSubject subject, String title) {
        String authority = subject.authority();
        Optional<Seal> seal = seals.usable(authority, subject.purpose());
        if (seal.isEmpty()) {
            return noSeal(subject, "none is in use for " + subject.purpose());
        }
        SealUse use =
                new SealUse(
                        subject.by(),
                        authority,
                        subject.act().no(),
                        subject.purpose(),
                        subject.number());
        return switch (sealer.seal(
                writer.write(subject),
                DocumentFormat.PDF,
                seal.get().id(),
                new Placement.Over(writer.date(subject)),
                use)) {
            case Sealing.Refused(var refusal) -> noSeal(subject, refusal.ground().name());
            case Sealing.Sealed(SealedDocument document) ->
                    new Making.Made(entered(subject, document), title);
        };
    }

    private static Making noSeal(LetterSubject subject, String why) {
        log.warn(
                "the letter {} of {} has no seal: {}; it is made when somebody asks for it",
                subject.number(),
                subject.authority(),
                why);
        return new Making.NoSeal(subject.authority());
    }

    private CaseLetter entered(LetterSubject subject, SealedDocument document) {
        CaseLetter letter =
                new CaseLetter(
                        subject.act().no(),
                        subject.act().seq(),
                        subject.kind(),
                        subject.number(),
                        subject.authority(),
                        document.seal(),
                        kept(document),
                        document.digest(),
                        document.content().length,
                        document.at());
        return store.insert(letter) ? letter : store.find(letter.no(), letter.seq()).orElseThrow();
    }

    private String kept(SealedDocument document) {
        try {
            Stored stored = contents.put(new ByteArrayInputStream(document.content()), LARGEST);
            if (stored instanceof Stored.Kept kept) {
                return kept.address();
            }
            throw new IllegalStateException("expected room for a letter, but got " + stored);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream open(CaseLetter letter) throws IOException {
        return contents.open(letter.address());
    }
}
