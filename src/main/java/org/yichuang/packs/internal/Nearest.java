package org.yichuang.packs.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds the word somebody probably meant.
public final class Nearest {

    private Nearest() {}

    private static final int SHORTEST_GUESSED = 3;

    /// The known word with the fewest changed or swapped letters, when these are a third of it at
    /// most.
    public static Optional<String> to(String word, Collection<String> known) {
        return known.stream()
                .filter(each -> each.length() >= SHORTEST_GUESSED)
                .filter(each -> distance(word, each) <= Math.max(1, each.length() / 3))
                .min(Comparator.comparingInt(each -> distance(word, each)));
    }

    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] changes = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                changes[i][j] = i == 0 || j == 0 ? i + j : fewest(changes, a, b, i, j);
            }
        }
        return changes[a.length()][b.length()];
    }

    private static int fewest(int[][] changes, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int replaced = changes[i - 1][j - 1] + (same ? 0 : 1);
        int fewest = Math.min(replaced, 1 + Math.min(changes[i - 1][j], changes[i][j - 1]));
        boolean swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(fewest, changes[i - 2][j - 2] + 1) : fewest;
    }
}
