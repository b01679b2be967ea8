package org.yichuang.packs;

import java.util.Collection;
import org.yichuang.packs.internal.Nearest;

/// Advice to somebody who wrote a word that is not known.
public final class Suggestion {

    private static final int MOST_LISTED = 40;

    private Suggestion() {}

    /// "Did you mean …?", else the words that are known.
    public static String of(String word, Collection<String> known) {
        return Nearest.to(word, known)
                .map(each -> "Did you mean " + each + "?")
                .orElseGet(() -> listed(known));
    }

    private static String listed(Collection<String> known) {
        if (known.isEmpty()) {
            return "None is known here";
        }
        var first = known.stream().sorted().limit(MOST_LISTED).toList();
        String more = known.size() > MOST_LISTED ? ", …" : "";
        return "Known are: " + String.join(", ", first) + more;
    }
}
