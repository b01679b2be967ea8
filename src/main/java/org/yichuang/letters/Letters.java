package org.yichuang.letters;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.JournalEntry;

/// The letters of cases. A letter is made within seconds of its act; one of an older act, or one
/// that could not be made then, when it is first asked for.
public interface Letters {

    /// The acts of a journal that are put in writing, in its order.
    List<Written> of(CaseView file, List<JournalEntry> journal);

    /// The letter of an act. Asking twice gives the first one.
    ///
    /// @param seq number of the act in the journal
    /// @return empty when there is no such act, or it is not put in writing
    Optional<Making> letter(CaseView file, List<JournalEntry> journal, int seq);

    InputStream open(CaseLetter letter) throws IOException;

    /// An act that is put in writing.
    ///
    /// @param title of the letter, in Chinese as it stands on it
    record Written(JournalEntry act, LetterKind kind, String number, String title) {}

    /// What came of asking for a letter.
    sealed interface Making {

        record Made(CaseLetter letter, String title) implements Making {}

        /// @param authority identifier of the authority that has no seal for it in use
        record NoSeal(String authority) implements Making {}
    }
}
