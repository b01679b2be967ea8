package org.yichuang.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yichuang.api.web.ContractClient.Answer;
import org.yichuang.api.web.ContractClient.Operation;
import org.yichuang.cases.JournalFeed;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.testing.GeneratedFile;
import org.yichuang.testing.PlatformTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The published description is what the server does: every operation is called, rightly and
/// wrongly, and every answer is held against it.
@PlatformTest
class ApiContractTest {

    private static final String ADMINISTRATOR = "admin1";

    @LocalServerPort int port;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
    @Autowired Procedures procedures;

    private ContractClient client;

    @BeforeEach
    void readTheDescription() {
        client = new ContractClient(port);
    }

    @Test
    void every_operation_answers_as_described_when_called_rightly_and_wrongly() {
        // when
        items();
        calendar();
        Answer receipt = new ApplicationStory(client).submitted();
        String licence =
                new CaseStory(client, receipt.text("/no"), this::mandatoryPoints).granted();
        licences(licence);
        journal();
        imports();
        tracking(receipt);
        nobodySignedIn();

        // then
        List<String> uncalled = new ArrayList<>();
        client.operations()
                .keySet()
                .forEach(
                        id -> {
                            Set<Integer> statuses = client.answered().getOrDefault(id, Set.of());
                            if (statuses.stream().noneMatch(status -> status < 300)) {
                                uncalled.add(id + " rightly");
                            }
                            if (statuses.stream().noneMatch(status -> status >= 400)) {
                                uncalled.add(id + " wrongly");
                            }
                        });
        assertThat(uncalled).as("operations that no story calls").isEmpty();
    }

    private Set<String> mandatoryPoints(String step) {
        return procedures
                .of(ApplicationStory.ITEM, 1)
                .step(step)
                .map(Procedure.Review::mandatoryPoints)
                .orElseThrow();
    }

    private void items() {
        Answer found = client.call("findItems").with("q", "户外广告").expecting(200);
        client.call("findItems").with("region", "51").expecting(400);
        client.call("suggestItems").with("q", "户外").expecting(200);
        client.call("suggestItems").with("size", "many").expecting(400);
        client.call("getItem").at("code", found.text("/items/0/code")).expecting(200);
        client.call("getItem").at("code", "none").expecting(404);
        client.call("getItemNeeds").at("code", found.text("/items/0/code")).expecting(200);
        client.call("getItemNeeds").at("code", "none").expecting(404);
    }

    private void calendar() {
        client.call("getDueDate")
                .with("from", "2026-09-24")
                .with("workingDays", "20")
                .expecting(200);
        client.call("getDueDate").with("from", "yesterday").expecting(400);
        client.call("getYear").at("year", "2026").expecting(200);
        client.call("getYear").at("year", "1900").expecting(400);
    }

    private void licences(String identifier) {
        client.call("verifyLicence").at("identifier", identifier).expecting(200);
        Answer official =
                client.call("verifyLicence")
                        .as("clerk1")
                        .at("identifier", identifier)
                        .expecting(200);
        assertThat(official.text("/holder")).contains("*");
        client.call("verifyLicence").at("identifier", "1.2.3").expecting(400);
    }

    private void journal() {
        Answer page =
                client.call("readJournal").as("supervisor1").with("limit", "3").expecting(200);
        assertThat(page.body()).hasSize(3);
        Answer next =
                client.call("readJournal")
                        .as("supervisor1")
                        .with("after", page.header("Journal-Cursor"))
                        .expecting(200);
        assertThat(next.body().get(0)).isNotEqualTo(page.body().get(2));
        client.call("readJournal").as("supervisor1").with("after", "one").expecting(400);
        client.call("readJournal").as("supervisor1").with("type", "MADE_UP").expecting(400);
        client.call("readJournal").as("supervisor1").with("region", "51").expecting(400);
        client.call("readJournal").as("zhengyuanhang").expecting(403);
        String gone = new JournalFeed.Cursor(Long.MAX_VALUE, 1).text();
        client.call("readJournal").as("supervisor1").with("after", gone).expecting(410);
        client.call("streamJournal").as("supervisor1").with("after", gone).expecting(410);
        assertThat(client.call("streamJournal").as("supervisor1").streaming(5, "CloudEvent"))
                .startsWith(page.body().get(0), page.body().get(1), page.body().get(2));
    }

    private void imports() {
        JsonNode rows =
                ContractClient.JSON.readTree(
                        """
                        [{"name": "养蜂证换证", "itemCode": "A-1", "department": "农业局"},
                         {"name": "", "itemCode": "A-2"}]
                        """);
        client.call("startCatalogueImport")
                .as("clerk1")
                .with("region", "511602")
                .sending(rows)
                .expecting(403);
        client.call("startCatalogueImport")
                .as(ADMINISTRATOR)
                .with("region", "51")
                .sending("[]")
                .expecting(400);
        Answer begun =
                client.call("startCatalogueImport")
                        .as(ADMINISTRATOR)
                        .with("region", "511602")
                        .sending(rows)
                        .expecting(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> job(begun.text("/id")).text("/state").equals("DONE"));
        Answer report =
                client.call("getCatalogueImportFindings")
                        .as(ADMINISTRATOR)
                        .at("id", begun.text("/id"))
                        .expecting(200);
        assertThat(report.body().path("findings")).isNotEmpty();
        String unknown = "00000000-0000-7000-8000-000000000000";
        client.call("getCatalogueImport").as(ADMINISTRATOR).at("id", unknown).expecting(404);
        client.call("getCatalogueImportFindings")
                .as(ADMINISTRATOR)
                .at("id", unknown)
                .expecting(404);
        client.call("cancelCatalogueImport")
                .as(ADMINISTRATOR)
                .at("id", begun.text("/id"))
                .expecting(409);
        Answer large =
                client.call("startCatalogueImport")
                        .as(ADMINISTRATOR)
                        .with("region", "511602")
                        .sending(
                                IntStream.range(0, 60_000)
                                        .mapToObj(
                                                i ->
                                                        "{\"name\":\"n"
                                                                + i
                                                                + "\",\"itemCode\":\"B-"
                                                                + i
                                                                + "\"}")
                                        .collect(Collectors.joining(",", "[", "]")))
                        .expecting(202);
        client.call("cancelCatalogueImport")
                .as(ADMINISTRATOR)
                .at("id", large.text("/id"))
                .expecting(204);
        client.call("resumeCatalogueImport")
                .as(ADMINISTRATOR)
                .at("id", begun.text("/id"))
                .expecting(409);
        client.call("resumeCatalogueImport")
                .as(ADMINISTRATOR)
                .at("id", large.text("/id"))
                .expecting(202);
    }

    private Answer job(String id) {
        return client.call("getCatalogueImport").as(ADMINISTRATOR).at("id", id).expecting(200);
    }

    private void tracking(Answer receipt) {
        Answer tracked = track(receipt.text("/no"), receipt.text("/trackingCode"), 200);
        assertThat(tracked.text("/stage")).isEqualTo("CLOSED");
        assertThat(tracked.body().toString())
                .as("nothing personal without an account")
                .doesNotContain("许知夏");
        track("1", receipt.text("/trackingCode"), 422);
        String wrong = "222222".equals(receipt.text("/trackingCode")) ? "333333" : "222222";
        for (int tries = 0; tries < 10; tries++) {
            track(receipt.text("/no"), wrong, 404);
        }
        Answer slowed = track(receipt.text("/no"), receipt.text("/trackingCode"), 429);
        assertThat(slowed.header("Retry-After")).isEqualTo("600");
    }

    private Answer track(String no, String code, int status) {
        return client.call("trackCase")
                .sending(ContractClient.JSON.createObjectNode().put("no", no).put("code", code))
                .expecting(status);
    }

    private void nobodySignedIn() {
        client.operations().values().stream()
                .filter(Operation::isSecured)
                .forEach(
                        operation -> {
                            ContractClient.Call call = client.call(operation.id());
                            if (operation.id().equals("addApplicationFile")
                                    || operation.id().equals("addCaseFile")) {
                                call.file("a.png", new byte[] {1});
                            } else if (operation.node().has("requestBody")) {
                                call.sending("{}");
                            }
                            call.expecting(401);
                        });
    }

    @Test
    void every_handler_of_the_interface_is_described() {
        Set<String> handlers = new TreeSet<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(
                        info ->
                                info.getPatternValues().stream()
                                        .filter(path -> path.startsWith("/api/"))
                                        .forEach(
                                                path ->
                                                        info.getMethodsCondition()
                                                                .getMethods()
                                                                .forEach(
                                                                        method ->
                                                                                handlers.add(
                                                                                        method + " "
                                                                                                + path))));
        Set<String> described =
                client.operations().values().stream()
                        .map(each -> each.method().toUpperCase(Locale.ROOT) + " " + each.path())
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(described).isEqualTo(handlers);
    }

    @Test
    void everything_is_described_in_words_and_by_examples_that_fit() {
        List<String> missing = new ArrayList<>();
        for (Operation operation : client.operations().values()) {
            JsonNode node = operation.node();
            if (node.path("summary").asString("").isBlank()
                    || node.path("description").asString("").isBlank()
                    || node.path("tags").isEmpty()) {
                missing.add(operation.id() + ": summary, description or tag");
            }
            for (JsonNode each : node.path("parameters")) {
                JsonNode parameter =
                        each.has("$ref")
                                ? client.document().at(each.path("$ref").asString().substring(1))
                                : each;
                if (parameter.path("description").asString("").isBlank()
                        || !parameter.has("example")) {
                    missing.add(operation.id() + ": parameter " + parameter.path("name"));
                }
            }
            example(
                    operation,
                    "request",
                    node.at("/requestBody/content/application~1json"),
                    missing);
            node.path("responses")
                    .properties()
                    .forEach(
                            response -> {
                                if (response.getKey().startsWith("2")) {
                                    example(
                                            operation,
                                            "response",
                                            response.getValue().at("/content/application~1json"),
                                            missing);
                                }
                            });
        }
        Set<String> used = new TreeSet<>();
        client.document()
                .at("/components/schemas")
                .properties()
                .forEach(
                        schema -> {
                            used.add(schema.getKey());
                            schema.getValue()
                                    .path("properties")
                                    .properties()
                                    .forEach(
                                            member -> {
                                                used.add(schema.getKey() + "." + member.getKey());
                                                if (!member.getValue().has("description")) {
                                                    missing.add(
                                                            schema.getKey()
                                                                    + "."
                                                                    + member.getKey());
                                                }
                                            });
                        });
        assertThat(missing).as("what is not described").isEmpty();
        assertThat(new MemberWords().keys()).as("words for what is not there").isSubsetOf(used);
    }

    private void example(
            Operation operation, String which, JsonNode content, List<String> missing) {
        if (content.isMissingNode()) {
            return;
        }
        if (!content.has("example")) {
            missing.add(operation.id() + ": example of the " + which);
            return;
        }
        client.errors(content.path("schema"), content.path("example"))
                .forEach(error -> missing.add(operation.id() + " " + which + " " + error));
    }

    @Test
    void the_copy_in_the_documentation_is_what_is_published() {
        String yaml = YAMLMapper.builder().build().writeValueAsString(client.document());

        GeneratedFile.check(ApiContractTest.class, "openapi.yaml", yaml);
    }
}
