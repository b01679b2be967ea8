package org.yichuang.letters.internal;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.cases.lifecycle.ProceedingEvent;
import org.yichuang.directory.Authority;
import org.yichuang.directory.Directory;
import org.yichuang.documents.PdfRenderer;
import org.yichuang.documents.QrCode;
import org.yichuang.letters.paper.LetterPage;
import org.yichuang.pages.Language;
import org.yichuang.pages.PublicAddress;
import org.yichuang.pages.Texts;
import org.yichuang.pages.WrittenChinese;
import org.yichuang.wording.CaseWords;
import org.yichuang.wording.WordsOfCases;

/// Words a letter and puts it on paper.
@Component
class LetterWriter {

    private final WordsOfCases wording;
    private final Directory directory;
    private final PdfRenderer renderer;
    private final Templates templates;
    private final PublicAddress address;
    private final Language chinese;
    private final ZoneId zone;

    LetterWriter(
            WordsOfCases wording,
            Directory directory,
            PdfRenderer renderer,
            Templates templates,
            PublicAddress address,
            Texts texts,
            Clock clock) {
        this.wording = wording;
        this.directory = directory;
        this.renderer = renderer;
        this.templates = templates;
        this.address = address;
        this.zone = clock.getZone();
        this.chinese = new WrittenChinese(texts, zone);
    }

    String title(LetterSubject subject) {
        return text("paper.title.", subject, chinese);
    }

    /// The letter as a PDF without a seal.
    byte[] write(LetterSubject subject) {
        LetterPage page = page(subject);
        return renderer.render(
                templates.lettersLetter(page).render(),
                Map.of(
                        "qr",
                        QrCode.of(
                                address.of("/track?no=" + subject.file().summary().no().text()))));
    }

    LetterPage page(LetterSubject subject) {
        CaseWords words = wording.of(chinese, subject.file().summary());
        String authority = subject.authority();
        return new LetterPage(
                directory.authorityName(authority).zh(),
                title(subject),
                subject.number(),
                addressees(subject),
                opening(subject, words),
                LetterRows.of(subject, words),
                closing(subject, words),
                contact(authority),
                date(subject),
                chinese.text("paper.check", address.of("/track")),
                chinese.text("paper.qr"));
    }

    /// The day of the act, whenever the letter is made.
    String date(LetterSubject subject) {
        return WrittenChinese.day(day(subject.act().at()));
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /// Others who are told of a hearing are addressed without their names: the applicant gets the
    /// same letter.
    private String addressees(LetterSubject subject) {
        String applicant = subject.file().summary().applicant().name();
        boolean others =
                subject.act().event() instanceof ProceedingEvent.HearingOffered offered
                        && offered.others() != null;
        return others ? chinese.text("paper.and-others", applicant) : applicant;
    }

    private String opening(LetterSubject subject, CaseWords words) {
        Instant received = subject.file().summary().receivedAt();
        return text(
                "paper.text.",
                subject,
                chinese,
                WrittenChinese.day(day(received == null ? subject.act().at() : received)),
                words.item().name().zh(),
                subject.file().summary().no().text());
    }

    private List<String> closing(LetterSubject subject, CaseWords words) {
        List<String> closing = new ArrayList<>();
        key("paper.then.", subject, chinese).map(chinese::text).ifPresent(closing::add);
        closing.addAll(words.remedies(subject.act().event()));
        return closing;
    }

    private @Nullable String contact(String authority) {
        return directory
                .authority(authority)
                .map(Authority::phone)
                .map(phone -> chinese.text("paper.contact", phone))
                .orElse(null);
    }

    private static String text(
            String prefix, LetterSubject subject, Language language, Object... arguments) {
        return language.text(
                key(prefix, subject, language).orElse(prefix + subject.kind()), arguments);
    }

    private static Optional<String> key(String prefix, LetterSubject subject, Language language) {
        String usual = prefix + subject.kind();
        return Stream.concat(
                        subject.variants().stream().map(variant -> usual + "." + variant),
                        Stream.of(usual))
                .filter(language::hasText)
                .findFirst();
    }
}
