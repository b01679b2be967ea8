package org.yichuang.catalogue.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.yichuang.catalogue.SearchQuery;
import org.yichuang.catalogue.SearchQuery.Filter;

/// Turns what was said into a query of the index. The weights were chosen by trying them on
/// questions with known answers; see the report on relevance.
final class ItemQueries {

    private static final float THING = 1.4f;
    private static final float ACT = 2f;
    private static final float FIRST_TIME = 3f;
    private static final float SOUND = 0.5f;
    private static final float TYPED_SOUND = 1.5f;
    private static final float INITIALS = 2.5f;

    /// Of many pairs of characters so many must be there for a hit.
    private static final float LEAST_SHARE = 0.1f;

    private ItemQueries() {}

    static Query of(Said said, LifeWords.Meaning meaning) {
        if (said.isEmpty()) {
            return new MatchAllDocsQuery();
        }
        var any = new BooleanQuery.Builder();
        if (!said.chinese().isEmpty()) {
            any.add(spoken(said.chinese()), Occur.SHOULD);
            sounds(Pinyin.syllables(said.chinese()), SOUND)
                    .ifPresent(each -> any.add(each, Occur.SHOULD));
        }
        meaning.things().forEach(each -> any.add(boosted(oneOf(each), THING), Occur.SHOULD));
        meaning.acts().forEach(each -> any.add(boosted(oneOf(each), ACT), Occur.SHOULD));
        sounds(said.typedSyllables(), TYPED_SOUND).ifPresent(each -> any.add(each, Occur.SHOULD));
        for (String initials : said.possibleInitials()) {
            any.add(boosted(initials(initials), INITIALS), Occur.SHOULD);
        }
        for (String word : Fields.terms(Fields.WORDS, String.join(" ", said.latin()))) {
            any.add(new TermQuery(new Term(Fields.WORDS, word)), Occur.SHOULD);
        }
        any.add(boosted(exactCode(said), 20), Occur.SHOULD);
        return meaning.acts().isEmpty() ? preferringFirstTime(any.build()) : any.build();
    }

    /// Who does not say what should happen wants to have the thing, not to change or lose it.
    private static Query preferringFirstTime(Query query) {
        Query firstTime = new TermQuery(new Term(Fields.ACT, ItemDocument.FIRST_TIME));
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(boosted(new ConstantScoreQuery(firstTime), FIRST_TIME), Occur.SHOULD)
                .build();
    }

    private static Query boosted(Query query, float boost) {
        return new BoostQuery(query, boost);
    }

    private static Query oneOf(List<String> words) {
        return new DisjunctionMaxQuery(words.stream().map(ItemQueries::whole).toList(), 0.1f);
    }

    private static Query exactCode(Said said) {
        return new TermQuery(new Term(Fields.CODE, said.whole().toUpperCase(Locale.ROOT)));
    }

    /// Enough of the pairs of characters, and the better the more words of it.
    private static Query spoken(String chinese) {
        List<String> pairs = Fields.terms(Fields.NAME, chinese);
        var enough = new BooleanQuery.Builder();
        pairs.forEach(pair -> enough.add(inAnyField(pair), Occur.SHOULD));
        if (pairs.size() > 2) {
            enough.setMinimumNumberShouldMatch((int) Math.ceil(pairs.size() * LEAST_SHARE));
        }
        var words = new BooleanQuery.Builder();
        words.add(enough.build(), Occur.MUST);
        for (String word : Fields.terms(Fields.WORDS, chinese)) {
            words.add(new TermQuery(new Term(Fields.WORDS, word)), Occur.SHOULD);
        }
        return words.build();
    }

    private static Query inAnyField(String pair) {
        return new DisjunctionMaxQuery(
                List.of(
                        boosted(Fields.NAME, pair, 2f),
                        boosted(Fields.ALIAS, pair, 2.2f),
                        boosted(Fields.GROUP, pair, 0.8f),
                        boosted(Fields.TEXT, pair, 0.4f)),
                0.2f);
    }

    private static Query boosted(String field, String term, float boost) {
        return new BoostQuery(new TermQuery(new Term(field, term)), boost);
    }

    /// All pairs of characters of a word of the catalogue, in the name or in one alias.
    private static Query whole(String word) {
        var name = new BooleanQuery.Builder();
        for (String pair : Fields.terms(Fields.NAME, word)) {
            name.add(
                    new DisjunctionMaxQuery(
                            List.of(
                                    boosted(Fields.NAME, pair, 1f),
                                    boosted(Fields.ALIAS, pair, 0.8f)),
                            0f),
                    Occur.MUST);
        }
        return name.build();
    }

    private static Optional<Query> sounds(List<String> syllables, float boost) {
        if (syllables.isEmpty()) {
            return Optional.empty();
        }
        List<String> sounds =
                syllables.size() == 1
                        ? syllables
                        : Fields.sounds(syllables)
                                .subList(syllables.size(), 2 * syllables.size() - 1);
        var any = new BooleanQuery.Builder();
        sounds.forEach(
                sound -> any.add(new TermQuery(new Term(Fields.PINYIN, sound)), Occur.SHOULD));
        if (sounds.size() > 2) {
            any.setMinimumNumberShouldMatch((int) Math.ceil(sounds.size() * LEAST_SHARE));
        }
        return Optional.of(boosted(any.build(), boost));
    }

    private static Query initials(String letters) {
        var all = new BooleanQuery.Builder();
        int length = Math.min(letters.length(), Fields.LONGEST_INITIALS);
        for (int i = 0; i + length <= letters.length(); i++) {
            String run = letters.substring(i, i + length);
            all.add(new TermQuery(new Term(Fields.INITIALS, run)), Occur.MUST);
        }
        return all.build();
    }

    /// The query within a region, a theme and what else was chosen.
    static Query within(Query query, SearchQuery chosen) {
        var within = new BooleanQuery.Builder().add(query, Occur.MUST);
        if (chosen.region() != null) {
            List<BytesRef> chain =
                    chosen.region().chainUpward().stream()
                            .map(each -> new BytesRef(each.value()))
                            .toList();
            within.add(new TermInSetQuery(Fields.REGION, chain), Occur.FILTER);
        }
        if (chosen.theme() != null) {
            within.add(new TermQuery(new Term(Fields.THEME, chosen.theme())), Occur.FILTER);
        }
        if (chosen.authority() != null) {
            within.add(new TermQuery(new Term(Fields.AUTHORITY, chosen.authority())), Occur.FILTER);
        }
        chosen.filters().forEach(each -> within.add(filter(each), Occur.FILTER));
        return within.build();
    }

    static Query both(Query query, Filter filter) {
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(filter(filter), Occur.FILTER)
                .build();
    }

    private static Query filter(Filter filter) {
        return new TermQuery(new Term(Fields.FILTER, filter.name()));
    }

    /// Items of which a name or an alias begins with what was typed or holds it, in the order in
    /// which a search would find them.
    static Query suggested(Said said, LifeWords.Meaning meaning) {
        return new BooleanQuery.Builder()
                .add(beginning(said), Occur.MUST)
                .add(of(said, meaning), Occur.SHOULD)
                .build();
    }

    /// Names and aliases that begin with what was typed count most, then those that hold it.
    private static Query beginning(Said said) {
        List<Query> ways = new ArrayList<>();
        String typed = said.whole().replace(" ", "");
        ways.add(new BoostQuery(new PrefixQuery(new Term(Fields.BEGINNING, typed)), 10));
        List<String> pairs = Fields.terms(Fields.NAME, said.whole());
        if (!pairs.isEmpty()) {
            var all = new BooleanQuery.Builder();
            pairs.forEach(pair -> all.add(inNameOrAlias(pair), Occur.MUST));
            ways.add(all.build());
        }
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    private static Query inNameOrAlias(String pair) {
        return new DisjunctionMaxQuery(
                List.of(boosted(Fields.NAME, pair, 1f), boosted(Fields.ALIAS, pair, 1f)), 0f);
    }
}
