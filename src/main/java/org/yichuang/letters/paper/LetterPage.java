package org.yichuang.letters.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A letter as it is written, in Chinese.
///
/// @param authority at its head and at its foot
/// @param number 文书编号
/// @param addressees whom it is for, in one line
/// @param opening what happened
/// @param rows what was said, each with its name
/// @param closing what follows, paragraph by paragraph
/// @param contact where to ask
/// @param date as it is written under it; the seal goes over it
/// @param check how to see that it is genuine, and how the case stands
/// @param qr what the picture beside that is
public record LetterPage(
        String authority,
        String title,
        String number,
        String addressees,
        String opening,
        List<Row> rows,
        List<String> closing,
        @Nullable String contact,
        String date,
        String check,
        String qr) {

    /// Something that was said.
    public record Row(String label, String text) {}

    public LetterPage {
        rows = List.copyOf(rows);
        closing = List.copyOf(closing);
    }
}
