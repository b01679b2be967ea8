package org.yichuang.cases;

import java.util.List;
import org.yichuang.cases.lifecycle.Dues;
import org.yichuang.cases.lifecycle.Event;

/// Why days of a case moved, and from when to when, in the reader's language.
///
/// @param reason which calendar, and since when
/// @param moves a sentence for each day, the one that matters most first
public record RecountText(String reason, List<String> moves) {

    public RecountText {
        moves = List.copyOf(moves);
    }

    public static RecountText of(Event.Recounted recounted, RefusalText.Words words) {
        return new RecountText(
                words.text(
                        recounted.revision() == 0
                                ? "cases.recounted.shipped"
                                : "cases.recounted.published",
                        String.valueOf(recounted.year()),
                        words.date(recounted.published())),
                recounted.moved().stream().map(moved -> of(moved, words)).toList());
    }

    private static String of(Dues.Moved moved, RefusalText.Words words) {
        return words.text(
                "cases.moved",
                words.text("cases.due." + moved.kind(), words.name(moved.step())),
                words.date(moved.from()),
                words.date(moved.to()));
    }
}
