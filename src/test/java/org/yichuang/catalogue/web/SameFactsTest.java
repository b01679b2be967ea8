package org.yichuang.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.CatalogueTest;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.testing.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One source for every channel 同源发布: what the interface tells other systems, such as the kiosk
/// and the hall's screens, stands on the page, on the guide and on the printed guide.
@CatalogueTest
class SameFactsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Drawing a PDF takes longer than a page, so of the guides every tenth is printed.
    private static final int PRINTED = 10;

    @LocalServerPort private int port;
    @Autowired private Catalogue catalogue;

    @Test
    void interface_page_and_printed_guide_tell_the_same_facts() {
        List<ItemVersion> versions = catalogue.versionsInForce();
        for (int i = 0; i < versions.size(); i++) {
            ItemVersion version = versions.get(i);
            List<String> facts = facts(version);
            String item = "/items/" + version.slug();
            assertThat(Read.page(port, item)).as(item).contains(facts);
            assertThat(Read.page(port, item + "/guide")).as(item + "/guide").contains(facts);
            if (version.item().canBeAppliedFor() || i % PRINTED == 0) {
                assertThat(Read.pdf(port, item + "/guide.pdf")).as(item + ".pdf").contains(facts);
            }
        }
    }

    @Test
    void interface_page_and_notice_ask_the_same_of_one_applicant() {
        String code =
                catalogue.versionInForce("food-business-licence").orElseThrow().code().value();
        String item = "/items/food-business-licence";
        JsonNode needs =
                JSON.readTree(
                        new Visitor(port)
                                .get("/api/v1/items/" + code + "/needs?" + ItemPageTest.NOODLES)
                                .body());
        List<String> facts = new ArrayList<>();
        for (String list : List.of("toBring", "fetched")) {
            needs.path(list).forEach(each -> add(facts, each.at("/material/name/zh")));
        }
        needs.path("toBring").forEach(each -> add(facts, each.at("/material/standard/zh")));
        needs.path("answers").forEach(each -> add(facts, each.at("/answer/zh")));

        assertThat(facts).hasSizeGreaterThan(15);
        assertThat(Read.page(port, item + "?" + ItemPageTest.NOODLES)).contains(facts);
        assertThat(Read.page(port, item + "/notice?" + ItemPageTest.NOODLES)).contains(facts);
        assertThat(Read.pdf(port, item + "/notice.pdf?" + ItemPageTest.NOODLES)).contains(facts);
    }

    /// What the interface says of an item, in Chinese.
    private List<String> facts(ItemVersion version) {
        JsonNode item =
                JSON.readTree(
                        new Visitor(port).get("/api/v1/items/" + version.code().value()).body());
        List<String> facts = new ArrayList<>();
        for (String field :
                List.of("name", "promised", "statutory", "fee", "result", "validity", "hours")) {
            add(facts, item.path(field).path("zh"));
        }
        add(facts, item.path("phone"));
        add(facts, item.path("complaintPhone"));
        add(facts, item.path("code"));
        item.path("materials").forEach(each -> add(facts, each.path("name").path("zh")));
        item.path("conditions").forEach(each -> add(facts, each.path("zh")));
        item.path("steps").forEach(each -> add(facts, each.path("summary").path("zh")));
        item.path("places").forEach(each -> add(facts, each.path("address").path("zh")));
        item.path("faq").forEach(each -> add(facts, each.path("answer").path("zh")));
        add(facts, item.at("/remedies/reconsideration/zh"));
        add(facts, item.at("/remedies/suit/zh"));
        assertThat(facts).as(version.slug()).hasSizeGreaterThan(8);
        return facts;
    }

    private static void add(List<String> facts, JsonNode text) {
        if (text.isString()) {
            facts.add(Read.bare(text.asString()));
        }
    }
}
