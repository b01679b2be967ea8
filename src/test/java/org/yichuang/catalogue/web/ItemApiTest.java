package org.yichuang.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yichuang.catalogue.CatalogueImports;
import org.yichuang.catalogue.FactsOfItems;
import org.yichuang.catalogue.Guidance;
import org.yichuang.catalogue.ImportJob;
import org.yichuang.catalogue.internal.CatalogueOnPostgres;
import org.yichuang.catalogue.internal.ImportedItemStore;
import org.yichuang.catalogue.internal.PackOnDisk;
import org.yichuang.catalogue.internal.imports.ImportsForTests;
import org.yichuang.catalogue.internal.search.SearchForTests;
import org.yichuang.directory.InMemoryDirectory;
import org.yichuang.kernel.RegionCode;
import org.yichuang.rules.Expressions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ItemApiTest {

    private static final Path REAL = Path.of("../shared/data/catalogue-511602.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TEA = "11990102MB990102494000131009000";

    @TempDir private Path folder;
    private final CatalogueOnPostgres database = new CatalogueOnPostgres();
    private SearchForTests search;
    private CatalogueImports imports;
    private MockMvcTester web;

    @BeforeEach
    void publishTheTeaPack() {
        database.publish(new PackOnDisk(folder.resolve("packs")).library());
        search = new SearchForTests(database, folder.resolve("search"));
        imports = ImportsForTests.over(database, folder.resolve("data"), _ -> search.changed());
        web =
                MockMvcTester.of(
                        new ItemApi(
                                search.search(),
                                database.catalogue(),
                                new FactsOfItems(
                                        database.catalogue(), InMemoryDirectory.ofDemoCity()),
                                new ImportedItemStore(database.jdbc()),
                                new Guidance(Expressions.create())));
    }

    @AfterEach
    void close() throws Exception {
        search.close();
    }

    private JsonNode get(String path, Object... variables) throws IOException {
        MvcTestResult result = web.get().uri(path, variables).exchange();
        assertThat(result).hasStatusOk();
        return JSON.readTree(result.getResponse().getContentAsByteArray());
    }

    private void imported(byte[] content) throws IOException {
        ImportJob job =
                imports.start(
                                new ByteArrayInputStream(content),
                                "items.json",
                                new RegionCode("511602"),
                                "test")
                        .orThrow();
        Awaitility.await().until(() -> !imports.find(job.id()).orElseThrow().isRunning());
        search.changed();
    }

    @Test
    void a_search_answers_with_exactly_what_was_agreed() throws IOException {
        JsonNode answer = get("/api/v1/items?q={q}&size=10", "摆茶摊");

        assertThat(answer.toString())
                .isEqualTo(
                        """
                        {"total":1,"items":[{"code":"%s","name":"茶摊许可",\
                        "authority":"禾川区市场监督管理局","region":"990102",\
                        "channels":["online","counter"]}]}"""
                                .formatted(TEA));
    }

    @Test
    void an_item_tells_its_facts_under_its_code() throws IOException {
        JsonNode item = get("/api/v1/items/{code}", TEA);

        assertThat(item.at("/name/zh").asString()).isEqualTo("茶摊许可");
        assertThat(item.at("/promised/zh").asString()).isEqualTo("5 个工作日");
        assertThat(item.at("/statutory/en").asString()).isEqualTo("20 working days");
        assertThat(item.at("/fee/zh").asString()).isEqualTo("不收费");
        assertThat(item.at("/materials").size()).isEqualTo(3);
        assertThat(item.at("/applicable").asBoolean()).isTrue();
    }

    @Test
    void the_answers_of_one_applicant_tell_what_they_need_and_why() throws IOException {
        JsonNode needs = get("/api/v1/items/{code}/needs?own_stall=true&size_given=12", TEA);

        assertThat(needs.at("/complete").asBoolean()).isTrue();
        assertThat(needs.at("/toBring/1/material/id").asString()).isEqualTo("plan");
        assertThat(needs.at("/notNeeded/0/because/0/answer/zh").asString()).isEqualTo("是");
        assertThat(web.get().uri("/api/v1/items/{code}/needs?own_stall=perhaps", TEA))
                .hasStatus(400)
                .bodyText()
                .contains("own_stall");
    }

    @Test
    void an_imported_item_is_found_and_told_as_far_as_it_is_known() throws IOException {
        imported(
                "[{\"name\": \"养蜂证换证\", \"itemCode\": \"A-1\", \"department\": \"农业局\"}]"
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(get("/api/v1/items?q={q}", "养蜂").at("/items/0/code").asString())
                .isEqualTo("A-1");
        assertThat(get("/api/v1/items/A-1").toString()).contains("养蜂证换证", "农业局", "511602");
    }

    @Test
    void every_real_item_can_be_found_by_its_code_and_by_paging() throws IOException {
        Assumptions.assumeTrue(Files.exists(REAL), "needs " + REAL);
        imported(Files.readAllBytes(REAL));

        assertThat(get("/api/v1/items?region=511602&size=1").at("/total").asInt()).isEqualTo(881);
        for (JsonNode row : JSON.readTree(REAL)) {
            String code = row.get("itemCode").asString();
            assertThat(get("/api/v1/items?q={q}&size=1", code).at("/items/0/code").asString())
                    .isEqualTo(code);
        }
    }

    @Test
    void an_unknown_code_and_a_wrong_region_are_problems() {
        assertThat(web.get().uri("/api/v1/items/none")).hasStatus(404);
        assertThat(web.get().uri("/api/v1/items?region=51")).hasStatus(400);
    }
}
