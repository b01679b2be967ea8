package org.yichuang.catalogue.internal.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What somebody typed, in one form of writing and without the words that say nothing.
///
/// @param whole everything, in half-width small letters
/// @param chinese the Chinese parts without filler words, with a space where something was left out
/// @param latin the words in letters
record Said(String whole, String chinese, List<String> latin) {

    private static final Pattern FILLER =
            Pattern.compile(
                    "请问一下|请问|我想要|我想|想要|我要|我们|我司|我家|怎么办理|怎样办理|如何办理|怎么弄|怎么办|怎么搞|怎么|怎样|如何"
                            + "|需要什么|需要哪些|要哪些|要什么|什么|哪些|哪里|哪儿|在哪|多少钱|多久|可以吗|行不行|行吗|能不能|可不可以"
                            + "|是不是|有没有|要不要|手续|流程|材料|资料|一下|吗|呢|吧|啊|呀|了|的|得|去|来|我|你|他|这|那|就|还|又|先");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern LETTERS = Pattern.compile("[a-z]+");

    static Said of(String typed) {
        String whole =
                Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
        String spoken =
                HAN.matcher(whole)
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.joining(" "));
        String bare = FILLER.matcher(spoken).replaceAll(" ").strip();
        List<String> latin = new ArrayList<>();
        Matcher letters = LETTERS.matcher(whole);
        while (letters.find()) {
            latin.add(letters.group());
        }
        return new Said(whole, bare.isEmpty() ? spoken : bare, List.copyOf(latin));
    }

    boolean isEmpty() {
        return whole.isEmpty();
    }

    /// Syllables of everything that can be read as pinyin.
    List<String> typedSyllables() {
        return latin.stream()
                .flatMap(word -> Pinyin.segment(word).stream())
                .flatMap(List::stream)
                .toList();
    }

    /// A word of letters that is no pinyin, but may be the initials of some.
    List<String> possibleInitials() {
        return latin.stream()
                .filter(word -> word.length() >= 2 && word.length() <= 12)
                .filter(word -> Pinyin.segment(word).isEmpty())
                .toList();
    }
}
