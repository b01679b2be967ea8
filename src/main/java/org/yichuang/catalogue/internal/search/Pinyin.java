package org.yichuang.catalogue.internal.search;

import com.hankcs.hanlp.HanLP;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Chinese as it sounds, and typed syllables taken apart.
final class Pinyin {

    private static final Set<String> SYLLABLES =
            Arrays.stream(com.hankcs.hanlp.dictionary.py.Pinyin.values())
                    .map(com.hankcs.hanlp.dictionary.py.Pinyin::getPinyinWithoutTone)
                    .filter(each -> each.matches("[a-z]{1,6}") && !each.equals("none"))
                    .filter(each -> each.length() > 1 || "aeo".contains(each))
                    .collect(Collectors.toUnmodifiableSet());

    private static final int LONGEST = 6;

    private Pinyin() {}

    /// The syllables of the Chinese characters; others are left out.
    static List<String> syllables(String chinese) {
        return HanLP.convertToPinyinList(chinese).stream()
                .map(com.hankcs.hanlp.dictionary.py.Pinyin::getPinyinWithoutTone)
                .filter(each -> !each.startsWith("none"))
                .toList();
    }

    /// The first letter of each syllable.
    static String initials(List<String> syllables) {
        return syllables.stream().map(each -> each.substring(0, 1)).collect(Collectors.joining());
    }

    /// Takes letters apart into the fewest syllables, as in `shi ye jin`.
    ///
    /// @return empty when some letters belong to no syllable
    static Optional<List<String>> segment(String letters) {
        int length = letters.length();
        int[] fewest = new int[length + 1];
        int[] lastFrom = new int[length + 1];
        Arrays.fill(fewest, 1, length + 1, Integer.MAX_VALUE);
        for (int end = 1; end <= length; end++) {
            for (int start = Math.max(0, end - LONGEST); start < end; start++) {
                boolean reached = fewest[start] < Integer.MAX_VALUE;
                if (reached
                        && fewest[start] + 1 < fewest[end]
                        && SYLLABLES.contains(letters.substring(start, end))) {
                    fewest[end] = fewest[start] + 1;
                    lastFrom[end] = start;
                }
            }
        }
        if (length == 0 || fewest[length] == Integer.MAX_VALUE) {
            return Optional.empty();
        }
        List<String> syllables = new ArrayList<>();
        for (int end = length; end > 0; end = lastFrom[end]) {
            syllables.addFirst(letters.substring(lastFrom[end], end));
        }
        return Optional.of(syllables);
    }
}
