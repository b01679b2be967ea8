package org.yichuang.catalogue.internal.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.yichuang.catalogue.SearchResult.Piece;

/// Cuts a name into what was looked for and what was not.
final class Highlights {

    private final List<String> marked = new ArrayList<>();

    Highlights(Said said, Collection<String> meanings) {
        marked.addAll(meanings);
        marked.addAll(Fields.terms(Fields.NAME, said.chinese()));
        Fields.terms(Fields.WORDS, said.chinese()).stream()
                .filter(word -> word.length() > 1)
                .forEach(marked::add);
    }

    List<Piece> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        BitSet matched = new BitSet(name.length());
        for (String word : marked) {
            for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
                matched.set(at, at + word.length());
            }
        }
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        while (from < name.length()) {
            boolean match = matched.get(from);
            int next = match ? matched.nextClearBit(from) : matched.nextSetBit(from);
            int to = next < 0 ? name.length() : Math.min(next, name.length());
            pieces.add(new Piece(name.substring(from, to), match));
            from = to;
        }
        return pieces;
    }
}
