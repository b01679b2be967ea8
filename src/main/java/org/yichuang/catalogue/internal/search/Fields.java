package org.yichuang.catalogue.internal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The fields of the index and how each is taken apart.
final class Fields {

    /// Name and aliases in words.
    static final String WORDS = "words";

    /// The same in pairs of characters.
    static final String NAME = "name";

    static final String ALIAS = "alias";
    static final String GROUP = "group";

    /// Everything else that is said about an item, in pairs of characters.
    static final String TEXT = "text";

    /// Syllables and pairs of syllables.
    static final String PINYIN = "pinyin";

    /// Runs of initials.
    static final String INITIALS = "initials";

    /// Whole names, aliases and their sounds, for the beginning of what is typed.
    static final String BEGINNING = "beginning";

    /// What kind of act an item is for.
    static final String ACT = "act";

    static final String REGION = "region";
    static final String THEME = "theme";

    /// The Chinese name of the authority as a whole.
    static final String AUTHORITY = "authority";
    static final String FILTER = "filter";

    static final String CODE = "code";
    static final String SLUG = "slug";
    static final String NAME_ZH = "nameZh";
    static final String NAME_EN = "nameEn";
    static final String AUTHORITY_ZH = "authorityZh";
    static final String AUTHORITY_EN = "authorityEn";
    static final String CHANNELS = "channels";

    static final int SHORTEST_INITIALS = 2;
    static final int LONGEST_INITIALS = 5;

    private static final Analyzer PAIRS = new CJKAnalyzer();

    static final Analyzer ANALYZER =
            new PerFieldAnalyzerWrapper(
                    PAIRS,
                    Map.of(
                            WORDS,
                            new SmartChineseAnalyzer(),
                            PINYIN,
                            new WhitespaceAnalyzer(),
                            INITIALS,
                            new WhitespaceAnalyzer()));

    private Fields() {}

    /// The terms that a text has in a field.
    static List<String> terms(String field, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = ANALYZER.tokenStream(field, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    /// Syllables one by one and in pairs, as the field of sounds holds them.
    static List<String> sounds(List<String> syllables) {
        List<String> sounds = new ArrayList<>(syllables);
        for (int i = 1; i < syllables.size(); i++) {
            sounds.add(syllables.get(i - 1) + "_" + syllables.get(i));
        }
        return sounds;
    }

    /// All runs of initials that the field of initials holds.
    static List<String> runs(String initials) {
        List<String> runs = new ArrayList<>();
        for (int length = SHORTEST_INITIALS; length <= LONGEST_INITIALS; length++) {
            for (int i = 0; i + length <= initials.length(); i++) {
                runs.add(initials.substring(i, i + length));
            }
        }
        return runs;
    }
}
