package org.yichuang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yichuang.cases.Cases;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.forms.FormValues;
import org.yichuang.kernel.CaseNo;
import org.yichuang.licences.Licence;
import org.yichuang.licences.LicenceState;
import org.yichuang.licences.Licences;
import org.yichuang.testing.PlatformTest;
import org.yichuang.testing.Visitor;
import tools.jackson.databind.node.ObjectNode;

/// A licence that somebody holds is changed, or issued again after it was lost.
@PlatformTest
class LicenceChangeTest {

    private static final String CHANGE = "food-business-licence-change";
    private static final String REISSUE = "food-business-licence-reissue";
    private static final Map<String, Object> NAME_ONLY =
            Map.of(
                    "premises_moved",
                    false,
                    "subject_kind",
                    "business-licence",
                    "changed_items",
                    List.of("name"));

    @Autowired private ApplicationContext context;
    @Autowired private Applications applications;
    @Autowired private Licences licences;
    @Autowired private Cases cases;
    @LocalServerPort private int port;

    private LicenceStories stories;
    private Licence old;

    @BeforeEach
    void licence() {
        stories = new LicenceStories(context);
        old = stories.licence(LicenceStories.today().plusYears(3));
    }

    private void fill(CaseNo no, Map<String, String> values) {
        Application application = applications.find(stories.by, no).orElseThrow();
        ObjectNode filled = application.filled().values().toJson();
        values.forEach(filled::put);
        assertThat(applications.save(stories.by, no, FormValues.of(filled), application.revision()))
                .isTrue();
    }

    private Filing filing(CaseNo no) {
        return ((CaseState.Existing) cases.find(no).orElseThrow().state()).filing();
    }

    @Test
    void a_change_of_name_is_decided_on_a_commitment_and_leaves_all_else_as_it_was() {
        // given
        CaseNo no = stories.begun(CHANGE, old, NAME_ONLY);
        fill(no, Map.of("business_name", "禾川区知秋面馆", "what_changes", "名称由知夏改为知秋"));

        // when
        stories.grant(no);
        Licence changed = stories.issued(no);

        // then
        assertThat(filing(no).purpose())
                .isEqualTo(
                        new Filing.Purpose(
                                Filing.Purpose.Kind.CHANGE,
                                old.identifier().text(),
                                old.validUntil()));
        assertThat(filing(no).steps()).isEmpty();
        assertThat(filing(no).commitment()).isNotNull();
        assertThat(changed.field("business_name")).contains("禾川区知秋面馆");
        assertThat(changed.field("projects")).contains("热食类食品制售");
        assertThat(changed.number()).isEqualTo(old.number());
        assertThat(changed.validUntil()).isEqualTo(old.validUntil());
        assertThat(changed.issuedOn()).isEqualTo(LicenceStories.today());
        assertThat(licences.find(old.identifier()).orElseThrow().state())
                .isEqualTo(LicenceState.REPLACED);
    }

    @Test
    void other_kinds_of_food_are_reviewed_and_stand_on_the_licence_afterwards() {
        // given
        CaseNo no =
                stories.begun(
                        CHANGE,
                        old,
                        Map.of(
                                "premises_moved",
                                false,
                                "subject_kind",
                                "business-licence",
                                "changed_items",
                                List.of("projects"),
                                "business_form",
                                "catering",
                                "special_forms",
                                List.of(),
                                "projects",
                                List.of("hot-food", "drinks"),
                                "simple_only",
                                false));
        fill(no, Map.of("what_changes", "加做奶茶"));
        stories.applicants.attach(no, "new-layout");

        // when
        stories.submit(no);
        stories.accept(no);
        stories.agree(no, "market-changes", List.of("projects-suit", "no-cross-contamination"));
        stories.decide(no, null);
        Licence changed = stories.issued(no);

        // then
        assertThat(filing(no).commitment()).isNull();
        assertThat(changed.field("projects")).contains("热食类食品制售、自制饮品制售");
        assertThat(changed.field("business_form")).contains("餐饮服务经营者");
        assertThat(changed.number()).isEqualTo(old.number());
    }

    @Test
    void of_two_changes_at_once_the_later_does_not_undo_the_earlier() {
        // given
        CaseNo name = stories.begun(CHANGE, old, NAME_ONLY);
        fill(name, Map.of("business_name", "禾川区知秋面馆", "what_changes", "改名称"));
        CaseNo person =
                stories.begun(
                        CHANGE,
                        old,
                        Map.of(
                                "premises_moved",
                                false,
                                "subject_kind",
                                "business-licence",
                                "changed_items",
                                List.of("representative", "premises")));
        fill(
                person,
                Map.of(
                        "legal_representative",
                        "许知秋",
                        "premises_address",
                        "云汀市禾川区滨江街道江畔路88号1层3号",
                        "what_changes",
                        "换负责人，路改了名"));

        // when
        stories.grant(name);
        stories.grant(person);
        stories.issued(name);
        Licence last = stories.issued(person);

        // then
        assertThat(last.field("business_name")).contains("禾川区知秋面馆");
        assertThat(last.field("legal_representative")).contains("许知秋");
        assertThat(last.field("premises")).contains("云汀市禾川区滨江街道江畔路88号1层3号");
        assertThat(last.field("projects")).contains("热食类食品制售");
    }

    @Test
    void a_lost_licence_is_issued_again_as_it_was_and_the_lost_one_is_void() {
        // given
        CaseNo no = stories.begun(REISSUE, old, Map.of("what_happened", "lost"));
        fill(no, Map.of("how", "搬家时丢了"));
        stories.applicants.attach(no, "loss-statement");

        // when
        stories.grant(no);
        Licence again = stories.issued(no);

        // then
        assertThat(again.number()).isEqualTo(old.number());
        assertThat(again.fields()).isEqualTo(old.fields());
        assertThat(again.issuedOn()).isEqualTo(old.issuedOn());
        assertThat(again.validUntil()).isEqualTo(old.validUntil());
        assertThat(again.code()).isNotEqualTo(old.code());
        assertThat(licences.find(old.identifier()).orElseThrow().state())
                .isEqualTo(LicenceState.LOST_REISSUED);
    }

    @Test
    void the_licence_offers_both_and_a_move_leads_to_a_new_application() {
        // given
        Visitor holder = new Visitor(port).signedIn(Applicants.LOGIN, PlatformTest.PASSWORD);
        String identifier = old.identifier().text();

        // when
        String licence = holder.get("/licences/" + identifier).body();
        String moved = holder.get("/items/" + CHANGE + "?premises_moved=true").body();

        // then
        assertThat(licence)
                .contains("/apply?item=" + CHANGE + "&amp;licence=" + identifier)
                .contains("/apply?item=" + REISSUE + "&amp;licence=" + identifier);
        assertThat(Objects.requireNonNull(moved))
                .contains("重新申请")
                .contains("/items/food-business-licence");
    }
}
