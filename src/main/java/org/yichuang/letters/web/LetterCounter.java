package org.yichuang.letters.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.yichuang.cases.Cases;
import org.yichuang.cases.JournalEntry;
import org.yichuang.casework.Capacity;
import org.yichuang.casework.CaseAccess;
import org.yichuang.casework.SeenCase;
import org.yichuang.identity.Account;
import org.yichuang.identity.Unmasking;
import org.yichuang.kernel.CaseNo;
import org.yichuang.letters.CaseLetter;
import org.yichuang.letters.Letters;
import org.yichuang.letters.Letters.Making;
import org.yichuang.letters.Letters.Written;
import org.yichuang.pages.NotThere;
import org.yichuang.pages.Texts;

/// Hands letters to the applicant, and to the officers who have to do with the case; their looks
/// are recorded, as a letter names the applicant in full. To anybody else they do not exist.
@Component
class LetterCounter {

    private final CaseAccess access;
    private final Cases cases;
    private final Letters letters;
    private final Unmasking unmasking;
    private final Texts texts;

    LetterCounter(
            CaseAccess access, Cases cases, Letters letters, Unmasking unmasking, Texts texts) {
        this.access = access;
        this.cases = cases;
        this.letters = letters;
        this.unmasking = unmasking;
        this.texts = texts;
    }

    /// A case that somebody may see.
    record Found(SeenCase seen, List<JournalEntry> journal) {
        Found {
            journal = List.copyOf(journal);
        }

        boolean own() {
            return seen.as(Capacity.APPLICANT);
        }
    }

    /// @throws NotThere when there is no such case for the account
    Found find(Account account, CaseNo no) {
        SeenCase seen = access.find(account, no).orElseThrow(LetterCounter::missing);
        return new Found(seen, cases.journal(no));
    }

    /// Which of its acts are put in writing, oldest first.
    List<Written> written(Found found) {
        return letters.of(found.seen().file(), found.journal());
    }

    /// @throws NotThere when the act has no letter
    Making letter(Found found, int seq) {
        return letters.letter(found.seen().file(), found.journal(), seq)
                .orElseThrow(LetterCounter::missing);
    }

    /// The letter of the latest act that has one.
    ///
    /// @throws NotThere when none has
    Making latest(Found found) {
        List<Written> written = written(found);
        if (written.isEmpty()) {
            throw missing();
        }
        return letter(found, written.getLast().act().seq());
    }

    private static NotThere missing() {
        return new NotThere("a letter of a case");
    }

    ResponseEntity<InputStreamResource> pdf(Account account, Found found, Making.Made made)
            throws IOException {
        CaseLetter letter = made.letter();
        if (!found.own()) {
            unmasking.reveal(
                    account,
                    "letter " + letter.number(),
                    letter.no().text(),
                    letter::number,
                    texts.text(Locale.SIMPLIFIED_CHINESE, "letters.look"));
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .contentLength(letter.size())
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(
                                        made.title() + "-" + letter.number() + ".pdf",
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(letters.open(letter)));
    }
}
