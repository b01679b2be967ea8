package org.yichuang.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yichuang.api.web.ContractClient.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Officers take a submitted application to its end through the interface, and are refused what the
/// law or their role does not allow.
final class CaseStory {

    private static final String CLERK = "clerk1";
    private static final String REVIEWER = "urban1";
    private static final String DECIDER = "urban-head";

    private final ContractClient client;
    private final String no;
    private final Function<String, Set<String>> mandatoryPoints;

    /// @param mandatoryPoints of a review step
    CaseStory(ContractClient client, String no, Function<String, Set<String>> mandatoryPoints) {
        this.client = client;
        this.no = no;
        this.mandatoryPoints = mandatoryPoints;
    }

    /// @return the identifier of the licence
    String granted() {
        queued();
        refusedByForm();
        corrected();
        accepted();
        toldInWriting();
        seenByOthers();
        reviewed();
        decided();
        return issued();
    }

    private void queued() {
        @Nullable String after = null;
        List<String> queue = new ArrayList<>();
        do {
            ContractClient.Call call = client.call("listCases").as(CLERK).with("kind", "ANSWER");
            Answer page =
                    (after == null ? call : call.with("after", after))
                            .with("size", "2")
                            .expecting(200);
            assertThat(page.body().path("cases").size()).isLessThanOrEqualTo(2);
            queue.addAll(page.body().path("cases").findValuesAsString("no"));
            after = page.body().path("next").asString(null);
        } while (after != null);
        assertThat(queue).contains(no).doesNotHaveDuplicates();
        client.call("listCases").as("supervisor1").expecting(400);
        client.call("listCases").as("supervisor1").with("card", "RED").expecting(200);
        client.call("listCases").as("admin1").expecting(403);
        Answer own = client.call("listCases").as(ApplicationStory.APPLICANT).expecting(200);
        assertThat(own.body().path("cases").findValuesAsString("no")).contains(no);
        client.call("listCases")
                .as(ApplicationStory.APPLICANT)
                .with("creditCode", "91110000MA0000000X")
                .expecting(422);
    }

    private void refusedByForm() {
        String version = version(CLERK);
        command(CLERK).sending(json("{\"type\": \"CLOSE\"}")).expecting(400);
        command(CLERK)
                .header(Conditions.KEY, "k")
                .sending(json("{\"type\": \"CLOSE\"}"))
                .expecting(428);
        act(CLERK, version, "{\"type\": \"SHOW_CARD\"}", 422);
        act(CLERK, version, "{\"type\": ", 400);
        Answer missing = act(CLERK, version, "{\"type\": \"REQUIRE_CORRECTION\"}", 422);
        assertThat(missing.text("/errors/0/pointer")).isEqualTo("/defects");
        Answer open = act(CLERK, version, "{\"type\": \"ACCEPT\"}", 422);
        assertThat(open.text("/errors/0/pointer")).startsWith("/points/");
        Answer stage = act(CLERK, version, "{\"type\": \"CLOSE\"}", 409);
        assertThat(stage.text("/ground")).isEqualTo("WRONG_STAGE");
        assertThat(stage.text("/article")).isEqualTo("行政许可法第四章");
        Answer english =
                command(CLERK)
                        .header(Conditions.KEY, UUID.randomUUID().toString())
                        .header("If-Match", version)
                        .header("Accept-Language", "en-GB,en;q=0.8")
                        .sending("{\"type\": \"CLOSE\"}")
                        .expecting(409);
        assertThat(english.text("/article")).isEqualTo("Administrative Licence Law, chapter 4");
        assertThat(english.text("/detail")).contains("is not possible now");
        assertThat(english.text("/remedy")).startsWith("Reload the page");
        Answer role = act(ApplicationStory.APPLICANT, version, "{\"type\": \"ACCEPT\"}", 403);
        assertThat(role.text("/ground")).isEqualTo("NOT_PERMITTED");
        assertThat(role.text("/article")).isEqualTo("行政许可法第二十二条");
        act("supervisor1", version, "{\"type\": \"CLOSE\"}", 403);
    }

    /// What the applicant was asked for is there when its file is, not when they say so.
    private void corrected() {
        act(
                CLERK,
                version(CLERK),
                """
                {"type": "REQUIRE_CORRECTION",
                 "defects": [{"subject": "location-map", "reason": "没有标出道路名称"}]}
                """,
                200);
        String applicant = ApplicationStory.APPLICANT;
        String supply = "{\"type\": \"SUPPLY\", \"provided\": [\"location-map\"]}";
        Answer nothing = act(applicant, version(applicant), supply, 422);
        assertThat(nothing.text("/errors/0/pointer")).isEqualTo("/provided");
        act(applicant, version(applicant), "{\"type\": \"SUPPLY\", \"provided\": []}", 422);
        file("no-such-material").expecting(404);
        String first = file("location-map").expecting(201).text("/file/id");
        file("location-map").expecting(201);
        removed(first).expecting(204);
        removed(first).expecting(404);
        String version = version(applicant);
        String key = UUID.randomUUID().toString();
        Answer done = send(applicant, version, key, json(supply)).expecting(200);
        assertThat(done.text("/stage")).isEqualTo("RECEIVED");
        Answer again = send(applicant, version, key, json(supply)).expecting(200);
        assertThat(again.body().path("repeated").asBoolean()).isTrue();
        file("location-map").expecting(404);
    }

    private ContractClient.Call file(String material) {
        return client.call("addCaseFile")
                .as(ApplicationStory.APPLICANT)
                .at("no", no)
                .at("material", material)
                .file("照片.png", ApplicationStory.PICTURE);
    }

    private ContractClient.Call removed(String file) {
        return client.call("removeCaseFile")
                .as(ApplicationStory.APPLICANT)
                .at("no", no)
                .at("material", "location-map")
                .at("file", file);
    }

    private void accepted() {
        String before = version(CLERK);
        ObjectNode accept = ContractClient.JSON.createObjectNode().put("type", "ACCEPT");
        ObjectNode points = accept.putObject("points");
        act(CLERK, before, "{\"type\": \"ACCEPT\"}", 422)
                .body()
                .path("errors")
                .findValuesAsString("pointer")
                .forEach(pointer -> points.put(pointer.replace("/points/", ""), true));
        String key = UUID.randomUUID().toString();
        Answer done = send(CLERK, before, key, accept).expecting(200);
        assertThat(done.text("/stage")).isEqualTo("UNDER_REVIEW");
        Answer again = send(CLERK, before, key, accept).expecting(200);
        assertThat(again.body().path("repeated").asBoolean()).isTrue();
        assertThat(again.body().path("version")).isEqualTo(done.body().path("version"));
        Answer other = send(CLERK, before, key, json("{\"type\": \"CLOSE\"}")).expecting(422);
        assertThat(other.text("/ground")).isEqualTo("KEY_REUSED");
        assertThat(other.body().path("version")).isEqualTo(done.body().path("version"));
        assertThat(other.text("/remedy")).isNotBlank();
        Answer late = act(CLERK, before, "{\"type\": \"WITHDRAW\"}", 409);
        assertThat(late.text("/ground")).isEqualTo("CHANGED_MEANWHILE");
        assertThat(late.text("/article")).startsWith("本平台规则");
        assertThat(late.text("/since/0/type")).isEqualTo("ACCEPTED");
    }

    private void toldInWriting() {
        Answer letters = letters(ApplicationStory.APPLICANT).expecting(200);
        assertThat(letters.body().path("letters").findValuesAsString("kind"))
                .containsExactly("CORRECTION_REQUIRED", "ACCEPTED");
        String seq = letters.body().at("/letters/1/seq").asString();
        Answer letter = letter(ApplicationStory.APPLICANT, seq).expecting(200);
        assertThat(letter.header("Content-Type")).startsWith("application/pdf");
        letter(ApplicationStory.APPLICANT, "1").expecting(404);
        letters("fire1").expecting(404);
    }

    private ContractClient.Call letters(String login) {
        return client.call("listCaseLetters").as(login).at("no", no);
    }

    private ContractClient.Call letter(String login, String seq) {
        return client.call("getCaseLetter").as(login).at("no", no).at("seq", seq);
    }

    private void seenByOthers() {
        client.call("getCase").as("fire1").at("no", no).expecting(404);
        client.call("getCase").as("admin1").at("no", no).expecting(403);
        client.call("getCaseEvents").as("market1").at("no", no).expecting(404);
        client.call("getCase").as(CLERK).at("no", "x").expecting(400);
        Answer officer = client.call("getCase").as(REVIEWER).at("no", no).expecting(200);
        assertThat(officer.text("/applicant/name")).contains("*");
        assertThat(officer.body().path("trackingCode").isNull()).isTrue();
        assertThat(officer.body().path("commands").findValuesAsString("type"))
                .contains("GIVE_OPINION", "SUSPEND")
                .doesNotContain("GRANT", "ACCEPT");
        Answer own =
                client.call("getCase").as(ApplicationStory.APPLICANT).at("no", no).expecting(200);
        assertThat(own.text("/applicant/name")).doesNotContain("*");
        assertThat(own.text("/trackingCode")).isNotBlank();
        assertThat(own.body().path("commands").findValuesAsString("type"))
                .containsExactly("URGE", "WITHDRAW");
    }

    private void reviewed() {
        act(
                REVIEWER,
                version(REVIEWER),
                """
                {"type": "SUSPEND", "procedure": "no-such-procedure", "reason": "要专家评审",
                 "until": "2027-03-01"}
                """,
                422);
        for (JsonNode step :
                client.call("getCase")
                        .as(REVIEWER)
                        .at("no", no)
                        .expecting(200)
                        .body()
                        .path("steps")) {
            String reviewer = step.at("/authority/id").asString() + "1";
            String id = step.path("id").asString();
            ObjectNode opinion =
                    ContractClient.JSON
                            .createObjectNode()
                            .put("type", "GIVE_OPINION")
                            .put("step", id)
                            .put("agrees", true)
                            .put("text", "内部意见：可以。");
            ObjectNode points = opinion.putObject("points");
            Answer unchecked =
                    send(reviewer, version(reviewer), "unchecked-" + id, opinion).expecting(422);
            assertThat(unchecked.text("/ground")).isEqualTo("POINT_UNCHECKED");
            mandatoryPoints.apply(id).forEach(point -> points.put(point, true));
            send(reviewer, version(reviewer), "checked-" + id, opinion).expecting(200);
        }
        Answer officers = client.call("getCaseEvents").as(REVIEWER).at("no", no).expecting(200);
        assertThat(officers.body().toString()).contains("内部意见");
        Answer own =
                client.call("getCaseEvents")
                        .as(ApplicationStory.APPLICANT)
                        .at("no", no)
                        .expecting(200);
        assertThat(own.body().toString())
                .as("what departments say to each other")
                .doesNotContain("内部意见", "\"points\"", "urban1");
    }

    private void decided() {
        act(REVIEWER, version(REVIEWER), "{\"type\": \"GRANT\", \"text\": \"准予。\"}", 403);
        act(
                DECIDER,
                version(DECIDER),
                "{\"type\": \"REFUSE\", \"reason\": \"\", \"basis\": \"\"}",
                422);
        Answer granted =
                act(DECIDER, version(DECIDER), "{\"type\": \"GRANT\", \"text\": \"准予许可。\"}", 200);
        assertThat(granted.text("/stage")).isEqualTo("DECIDED");
        act(REVIEWER, version(REVIEWER), "{\"type\": \"ISSUE\"}", 403);
    }

    private String issued() {
        act(CLERK, version(CLERK), "{\"type\": \"ISSUE\", \"electronic\": true}", 200);
        Answer closed = act(CLERK, version(CLERK), "{\"type\": \"CLOSE\"}", 200);
        assertThat(closed.text("/stage")).isEqualTo("CLOSED");
        Answer journal = client.call("getCaseEvents").as("supervisor1").at("no", no).expecting(200);
        assertThat(journal.body().path("whole").asBoolean()).isTrue();
        String before = "";
        String document = "";
        for (JsonNode event : journal.body().path("events")) {
            assertThat(event.path("previousHash").asString()).isEqualTo(before);
            before = event.path("hash").asString();
            assertThat(event.path("payload").asString()).startsWith("{");
            if (event.path("type").asString().equals("ISSUED")) {
                document = event.at("/data/document").asString();
            }
        }
        return document;
    }

    private String version(String login) {
        return client.call("getCase").as(login).at("no", no).expecting(200).header("ETag");
    }

    private ContractClient.Call command(String login) {
        return client.call("commandCase").as(login).at("no", no);
    }

    private ContractClient.Call send(String login, String version, String key, JsonNode body) {
        return command(login).header(Conditions.KEY, key).header("If-Match", version).sending(body);
    }

    private Answer act(String login, String version, String body, int status) {
        ContractClient.Call call =
                command(login)
                        .header(Conditions.KEY, UUID.randomUUID().toString())
                        .header("If-Match", version);
        return (status < 300 ? call.sending(json(body)) : call.sending(body)).expecting(status);
    }

    private static JsonNode json(String text) {
        return ContractClient.JSON.readTree(text);
    }
}
