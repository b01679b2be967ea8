package org.yichuang.catalogue.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.catalogue.ImportedItem;
import org.yichuang.catalogue.SearchQuery;
import org.yichuang.kernel.ItemCode;
import org.yichuang.kernel.RegionCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Real questions over a real catalogue. The table is written to `target/search-relevance.md`.
class RelevanceTest {

    private static final Path CATALOGUE = Path.of("../shared/data/catalogue-511602.json");
    private static final Path QUESTIONS = Path.of("../shared/data/queries-dev.jsonl");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What was reached when this was written, less a little. It may only be raised.
    private static final double REACHED = 0.57;

    @TempDir private Path folder;

    @Test
    void questions_as_people_ask_them_find_the_right_item() throws Exception {
        Assumptions.assumeTrue(Files.exists(QUESTIONS), "needs " + QUESTIONS);
        RelevanceReport report = new RelevanceReport();

        try (ItemIndex index = new ItemIndex(folder, realItems(), Duration.ofHours(1))) {
            var search = new LuceneItemSearch(index);
            for (String line : Files.readAllLines(QUESTIONS)) {
                JsonNode question = JSON.readTree(line);
                report.add(
                        question.get("kind").asString(),
                        question.get("q").asString(),
                        question.get("codes").valueStream().map(JsonNode::asString).toList(),
                        search
                                .search(SearchQuery.of(question.get("q").asString(), 3))
                                .hits()
                                .stream()
                                .map(hit -> hit.code().value())
                                .toList());
            }
        }

        Files.writeString(Path.of("target/search-relevance.md"), report.markdown());
        assertThat(report.successAt3()).isGreaterThanOrEqualTo(REACHED);
    }

    private static ItemSource realItems() throws IOException {
        List<ImportedItem> items =
                JSON.readTree(CATALOGUE)
                        .valueStream()
                        .map(
                                row ->
                                        new ImportedItem(
                                                new RegionCode(row.get("areaCode").asString()),
                                                new ItemCode(row.get("itemCode").asString()),
                                                row.get("name").asString(),
                                                row.get("department").asString(),
                                                null,
                                                row.get("group").asString(),
                                                row.get("taskType").asString()))
                        .toList();
        return new ItemSource() {
            @Override
            public String state() {
                return "real";
            }

            @Override
            public void forEach(Consumer<Document> consumer) {
                Stream<Document> documents = items.stream().map(ItemDocument::of);
                documents.forEach(consumer);
            }
        };
    }
}
