package org.yichuang.catalogue.internal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;

/// One complete index in a folder of its own. It never changes; when the items do, a new one is
/// built beside it.
///
/// @param state of the items it was built from
record Generation(Path folder, DirectoryReader reader, IndexSearcher searcher, String state) {

    /// Raised when documents or their analysis change, so that older indexes are built anew.
    private static final String FORMAT = "2";

    private static final String STATE = "state";

    /// Names are short, so their length matters little.
    private static final BM25Similarity SIMILARITY = new BM25Similarity(0.9f, 0.4f);

    static Generation build(Path folder, ItemSource source) throws IOException {
        String state = source.state();
        IndexWriterConfig config =
                new IndexWriterConfig(Fields.ANALYZER)
                        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                        .setSimilarity(SIMILARITY);
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, config)) {
            source.forEach(
                    document -> {
                        try {
                            writer.addDocument(document);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
            writer.setLiveCommitData(Map.of(STATE, FORMAT + " " + state).entrySet());
            writer.commit();
        }
        return open(folder).orElseThrow();
    }

    /// @return empty when the folder holds no index that this program can read
    static Optional<Generation> open(Path folder) throws IOException {
        try {
            DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder));
            String written = reader.getIndexCommit().getUserData().getOrDefault(STATE, "");
            if (!written.startsWith(FORMAT + " ")) {
                reader.close();
                return Optional.empty();
            }
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(SIMILARITY);
            String state = written.substring(FORMAT.length() + 1);
            return Optional.of(new Generation(folder, reader, searcher, state));
        } catch (IndexNotFoundException
                | CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException _) {
            return Optional.empty();
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
