package org.yichuang.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.yichuang.api.web.ContractClient.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A person applies for an outdoor advertisement through the interface, and makes every mistake on
/// the way.
final class ApplicationStory {

    static final String APPLICANT = "xuzhixia";
    static final String ITEM = "large-outdoor-advertising";

    static final byte[] PICTURE =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9"
                                    + "awAAAABJRU5ErkJggg==");

    private final ContractClient client;

    ApplicationStory(ContractClient client) {
        this.client = client;
    }

    static JsonNode answers() {
        return ContractClient.JSON.readTree(
                """
                {"purpose": "advertising", "screen": false, "face_area": 24, "longest_edge": 8,
                 "carrier": "wall", "place_right": "consent", "term_kind": "long-term",
                 "road_side": "none", "heritage": false, "applicant_kind": "person",
                 "by_agent": false}
                """);
    }

    static ObjectNode form() {
        return (ObjectNode)
                ContractClient.JSON.readTree(
                        """
                        {"location": "滨江东路200号东立面", "form_kind": "board", "width": 8,
                         "height": 3, "depth": 0.3, "ground_clearance": 4, "quantity": 1,
                         "lighting": "external", "content_kind": "commercial",
                         "display_from": "2027-01-04", "display_until": "2029-01-03",
                         "safety_person": "许知夏", "safety_phone": "13800005021",
                         "contact_name": "许知夏", "contact_phone": "13800005021"}
                        """);
    }

    /// @return the receipt
    Answer submitted() {
        String no = begun();
        answered(no);
        filledIn(no);
        delivered(no);
        attached(no);
        return receipt(no);
    }

    private String begun() {
        ObjectNode body = ContractClient.JSON.createObjectNode().put("item", ITEM);
        client.call("createApplication").as(APPLICANT).sending(body).expecting(400);
        client.call("createApplication").as("clerk1").sending(body).expecting(403);
        Answer unknown =
                client.call("createApplication")
                        .as(APPLICANT)
                        .header(Conditions.KEY, "unknown")
                        .sending("{\"item\": \"no-such-item\", \"itm\": 1}")
                        .expecting(422);
        assertThat(unknown.text("/errors/0/pointer")).isEqualTo("/itm");

        Answer about =
                client.call("createApplication")
                        .as(APPLICANT)
                        .header(Conditions.KEY, "about-nothing")
                        .sending("{\"item\": \"food-business-licence-renewal\"}")
                        .expecting(422);
        assertThat(about.text("/errors/0/pointer")).isEqualTo("/licence");

        String key = UUID.randomUUID().toString();
        body.set("answers", answers());
        Answer first = begin(body, key);
        assertThat(begin(body, key).text("/no"))
                .as("the same key begins nothing new")
                .isEqualTo(first.text("/no"));
        assertThat(first.header("Location")).endsWith(first.text("/no"));
        Answer other =
                client.call("createApplication")
                        .as(APPLICANT)
                        .header(Conditions.KEY, key)
                        .sending("{\"item\": \"food-business-licence\"}")
                        .expecting(422);
        assertThat(other.text("/ground"))
                .as("the same key does not begin something else")
                .isEqualTo("KEY_REUSED");
        assertThat(other.text("/article")).isNotBlank();
        return first.text("/no");
    }

    private Answer begin(JsonNode body, String key) {
        return client.call("createApplication")
                .as(APPLICANT)
                .header(Conditions.KEY, key)
                .sending(body)
                .expecting(201);
    }

    private void answered(String no) {
        Answer wrong =
                client.call("putApplicationAnswers")
                        .as(APPLICANT)
                        .at("no", no)
                        .sending("{\"answers\": {\"face_area\": \"large\", \"colour\": \"red\"}}")
                        .expecting(422);
        assertThat(wrong.body().path("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/answers/face_area", "/answers/colour");

        ObjectNode body = ContractClient.JSON.createObjectNode();
        body.set("answers", answers());
        Answer right =
                client.call("putApplicationAnswers")
                        .as(APPLICANT)
                        .at("no", no)
                        .sending(body)
                        .expecting(200);
        assertThat(right.body().at("/answers/face_area").asInt()).isEqualTo(24);
    }

    private void filledIn(String no) {
        Answer before = client.call("getApplication").as(APPLICANT).at("no", no).expecting(200);
        client.call("getApplication").as(APPLICANT).at("no", "99010226010100001").expecting(400);
        ObjectNode known = (ObjectNode) before.body().at("/form/values").deepCopy();
        assertThat(known.path("person_name").asString())
                .as("what the state knows already is filled in")
                .isEqualTo("许知夏");
        ObjectNode body = ContractClient.JSON.createObjectNode();
        body.set("form", known.setAll(form()));
        var put = client.call("putApplicationForm").as(APPLICANT).at("no", no);
        put.sending(body).expecting(428);
        ObjectNode wrong = ContractClient.JSON.createObjectNode();
        wrong.set("form", form().put("width", "wide"));
        Answer refused =
                client.call("putApplicationForm")
                        .as(APPLICANT)
                        .at("no", no)
                        .header("If-Match", before.header("ETag"))
                        .sending(wrong)
                        .expecting(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/form/width");
        Answer stale =
                client.call("putApplicationForm")
                        .as(APPLICANT)
                        .at("no", no)
                        .header("If-Match", "\"999\"")
                        .sending(body)
                        .expecting(409);
        assertThat(stale.text("/ground")).isEqualTo("CHANGED_MEANWHILE");
        Answer saved =
                client.call("putApplicationForm")
                        .as(APPLICANT)
                        .at("no", no)
                        .header("If-Match", before.header("ETag"))
                        .sending(body)
                        .expecting(200);
        assertThat(saved.body().at("/form/values/width").asInt()).isEqualTo(8);
        assertThat(saved.body().at("/form/problems")).isEmpty();
    }

    private void delivered(String no) {
        client.call("putApplicationDelivery")
                .as(APPLICANT)
                .at("no", no)
                .sending("{\"by\": \"PIGEON\"}")
                .expecting(422);
        client.call("putApplicationDelivery")
                .as(APPLICANT)
                .at("no", no)
                .sending("{\"by\": \"COURIER\"}")
                .expecting(422);
        client.call("putApplicationDelivery")
                .as(APPLICANT)
                .at("no", no)
                .sending(ContractClient.JSON.readTree("{\"by\": \"ELECTRONIC\"}"))
                .expecting(200);
    }

    private void attached(String no) {
        Answer early =
                client.call("submitApplication")
                        .as(APPLICANT)
                        .at("no", no)
                        .header(Conditions.KEY, "too-early")
                        .expecting(422);
        assertThat(early.body().path("errors").findValuesAsString("pointer"))
                .isNotEmpty()
                .allMatch(pointer -> pointer.startsWith("/materials/"));
        add(no, "no-such-material").expecting(404);
        client.call("addApplicationFile")
                .as(APPLICANT)
                .at("no", no)
                .at("material", "location-map")
                .file("map.exe", "MZ not a picture".getBytes(StandardCharsets.UTF_8))
                .expecting(422);
        for (String pointer : early.body().path("errors").findValuesAsString("pointer")) {
            add(no, pointer.replace("/materials/", "")).expecting(201);
        }
        Answer twice = add(no, "location-map").expecting(201);
        remove(no, twice.text("/file/id")).expecting(204);
        remove(no, twice.text("/file/id")).expecting(404);
    }

    private ContractClient.Call add(String no, String material) {
        return client.call("addApplicationFile")
                .as(APPLICANT)
                .at("no", no)
                .at("material", material)
                .file("照片.png", PICTURE);
    }

    private ContractClient.Call remove(String no, String file) {
        return client.call("removeApplicationFile")
                .as(APPLICANT)
                .at("no", no)
                .at("material", "location-map")
                .at("file", file);
    }

    private Answer receipt(String no) {
        client.call("submitApplication").as(APPLICANT).at("no", no).expecting(400);
        Answer first = submit(no, "submit-" + no);
        Answer again = submit(no, "submit-" + no);
        assertThat(again.body().path("repeated").asBoolean()).isTrue();
        assertThat(again.text("/trackingCode")).isEqualTo(first.text("/trackingCode"));
        client.call("submitApplication")
                .as(APPLICANT)
                .at("no", no)
                .header(Conditions.KEY, "another")
                .expecting(409);
        Answer gone = client.call("getApplication").as(APPLICANT).at("no", no).expecting(404);
        assertThat(gone.text("/case")).endsWith(no);
        return first;
    }

    private Answer submit(String no, String key) {
        return client.call("submitApplication")
                .as(APPLICANT)
                .at("no", no)
                .header(Conditions.KEY, key)
                .expecting(200);
    }
}
