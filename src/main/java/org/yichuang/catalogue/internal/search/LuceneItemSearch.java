package org.yichuang.catalogue.internal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.yichuang.catalogue.ItemSearch;
import org.yichuang.catalogue.SearchQuery;
import org.yichuang.catalogue.SearchQuery.Filter;
import org.yichuang.catalogue.SearchResult;
import org.yichuang.catalogue.SearchResult.Hit;
import org.yichuang.kernel.ItemCode;
import org.yichuang.kernel.RegionCode;
import org.yichuang.pages.Localised;

/// Search over the index of this process.
final class LuceneItemSearch implements ItemSearch {

    /// Equal hits come in the order in which they were indexed, so that pages do not shuffle.
    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, SortField.FIELD_DOC);

    private static final int MOST_SUGGESTIONS = 20;

    private final ItemIndex index;
    private final LifeWords lifeWords = new LifeWords();

    LuceneItemSearch(ItemIndex index) {
        this.index = index;
    }

    @Override
    public SearchResult search(SearchQuery query) {
        Said said = Said.of(query.text());
        LifeWords.Meaning meaning = lifeWords.meaning(said);
        List<String> meanings = meaning.words();
        Query wanted = ItemQueries.of(said, meaning);
        return index.search(
                searcher -> {
                    try {
                        return search(searcher, query, wanted, said, meanings);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static SearchResult search(
            IndexSearcher searcher,
            SearchQuery query,
            Query wanted,
            Said said,
            List<String> meanings)
            throws IOException {
        Query within = ItemQueries.within(wanted, query);
        int total = searcher.count(within);
        TopDocs top = searcher.search(within, query.from() + query.size(), BEST_FIRST);
        var highlights = new Highlights(said, meanings);
        List<Hit> hits = new ArrayList<>();
        for (int i = query.from(); i < top.scoreDocs.length; i++) {
            hits.add(hit(document(searcher, top.scoreDocs[i]), highlights));
        }
        Map<Filter, Integer> narrowed = new EnumMap<>(Filter.class);
        for (Filter filter : Filter.values()) {
            if (!query.filters().contains(filter)) {
                narrowed.put(filter, searcher.count(ItemQueries.both(within, filter)));
            }
        }
        return new SearchResult(total, List.copyOf(hits), meanings, Map.copyOf(narrowed));
    }

    private static Document document(IndexSearcher searcher, ScoreDoc found) throws IOException {
        return searcher.storedFields().document(found.doc);
    }

    private static Hit hit(Document document, Highlights highlights) {
        String name = document.get(Fields.NAME_ZH);
        String channels = document.get(Fields.CHANNELS);
        return new Hit(
                new ItemCode(document.get(Fields.CODE)),
                document.get(Fields.SLUG),
                new Localised(name, document.get(Fields.NAME_EN)),
                new Localised(document.get(Fields.AUTHORITY_ZH), document.get(Fields.AUTHORITY_EN)),
                new RegionCode(document.get(Fields.REGION)),
                channels == null || channels.isEmpty() ? List.of() : List.of(channels.split(",")),
                highlights.of(name));
    }

    @Override
    public List<Suggestion> suggest(String typed, int size) {
        Said said = Said.of(typed);
        if (said.isEmpty()) {
            return List.of();
        }
        Query query = ItemQueries.suggested(said, lifeWords.meaning(said));
        int most = Math.clamp(size, 1, MOST_SUGGESTIONS);
        return index.search(
                searcher -> {
                    try {
                        return suggestions(searcher, query, most);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static List<Suggestion> suggestions(IndexSearcher searcher, Query query, int most)
            throws IOException {
        Set<String> names = new LinkedHashSet<>();
        List<Suggestion> suggestions = new ArrayList<>();
        for (ScoreDoc each : searcher.search(query, 3 * most, BEST_FIRST).scoreDocs) {
            Document document = document(searcher, each);
            String name = document.get(Fields.NAME_ZH);
            if (suggestions.size() < most && names.add(name)) {
                suggestions.add(
                        new Suggestion(
                                new Localised(name, document.get(Fields.NAME_EN)),
                                new ItemCode(document.get(Fields.CODE)),
                                document.get(Fields.SLUG)));
            }
        }
        return suggestions;
    }

    @Override
    public Shelves shelves() {
        return index.search(
                searcher -> {
                    try {
                        IndexReader reader = searcher.getIndexReader();
                        return new Shelves(
                                counts(reader, Fields.THEME), counts(reader, Fields.AUTHORITY));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /// An index never loses a document, so the frequency of a term is the number of items.
    private static Map<String, Integer> counts(IndexReader reader, String field)
            throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                counts.put(term.utf8ToString(), each.docFreq());
            }
        }
        return Map.copyOf(counts);
    }
}
