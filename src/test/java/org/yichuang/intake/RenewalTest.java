package org.yichuang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yichuang.cases.Cases;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.Ground;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.identity.Account;
import org.yichuang.kernel.CaseNo;
import org.yichuang.licences.Licence;
import org.yichuang.licences.LicenceAct;
import org.yichuang.licences.LicenceChange;
import org.yichuang.licences.LicenceState;
import org.yichuang.licences.Licences;
import org.yichuang.results.Results;
import org.yichuang.testing.PlatformTest;
import org.yichuang.testing.Visitor;

/// A licence that is about to expire is renewed: chosen from those that the applicant holds,
/// decided at once on a commitment, and issued with the same number for a new period.
@PlatformTest
class RenewalTest {

    private static final String ITEM = "food-business-licence-renewal";
    private static final Map<String, Object> UNCHANGED = Map.of("anything_changed", false);
    @Autowired private ApplicationContext context;
    @Autowired private Applications applications;
    @Autowired private HeldLicences held;
    @Autowired private Licences licences;
    @Autowired private Catalogue catalogue;
    @Autowired private Cases cases;
    @LocalServerPort private int port;

    private LicenceStories stories;

    @BeforeEach
    void applicant() {
        stories = new LicenceStories(context);
    }

    private Licence expiringSoon() {
        return stories.licence(LicenceStories.today().plusDays(60));
    }

    private CaseNo begun(Licence licence, Map<String, Object> answers) {
        return stories.begun(ITEM, licence, answers);
    }

    @Test
    void a_licence_is_renewed_on_a_commitment_with_its_number_and_what_it_says() {
        // given
        Licence old = expiringSoon();
        CaseNo no = begun(old, UNCHANGED);
        Application application = applications.find(stories.by, no).orElseThrow();
        assertThat(application.about()).isNotNull();
        assertThat(application.about().licence()).isEqualTo(old);
        assertThat(application.isReady()).isTrue();

        // when
        stories.grant(no);
        Filing filing = ((CaseState.Existing) cases.find(no).orElseThrow().state()).filing();
        Licence renewed = stories.issued(no);

        // then
        assertThat(filing.purpose())
                .isEqualTo(
                        new Filing.Purpose(
                                Filing.Purpose.Kind.RENEWAL,
                                old.identifier().text(),
                                old.validUntil()));
        assertThat(filing.commitment()).isEqualTo("commitment/" + no.text());
        assertThat(filing.steps()).isEmpty();
        assertThat(renewed.number()).isEqualTo(old.number());
        assertThat(renewed.identifier()).isEqualTo(old.identifier().nextVersion());
        assertThat(renewed.fields()).isEqualTo(old.fields());
        assertThat(renewed.validUntil())
                .isEqualTo(LicenceStories.today().plusYears(5).minusDays(1));
        assertThat(licences.find(old.identifier()).orElseThrow().state())
                .isEqualTo(LicenceState.REPLACED);
    }

    @Test
    void what_has_changed_is_reviewed() {
        CaseNo no = begun(expiringSoon(), Map.of("anything_changed", true));
        Application application = applications.find(stories.by, no).orElseThrow();

        assertThat(application.narrowed().commitment()).isNull();
        assertThat(application.narrowed().reviewSteps())
                .extracting(step -> step.id())
                .containsExactly("market-changes");
        assertThat(application.isReady()).as("what has changed is still to be listed").isFalse();
    }

    @Test
    void a_licence_that_does_not_expire_soon_is_told_from_when_on() {
        Licence fresh = stories.licence(LicenceStories.today().plusYears(4));

        HeldLicences.Held found =
                held.about(catalogue.inForce(ITEM).orElseThrow(), fresh).orElseThrow();

        assertThat(found.refusal())
                .isNotNull()
                .satisfies(each -> assertThat(each.ground()).isEqualTo(Ground.RENEWAL_TOO_EARLY));
        assertThatThrownBy(() -> begun(fresh, UNCHANGED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(fresh.identifier().text());
    }

    @Test
    void nothing_is_begun_without_a_licence_or_with_somebody_elses() {
        Licence mine = expiringSoon();
        Account other = stories.applicants.account(Applicants.OTHER);
        Party stranger = context.getBean(Parties.class).of(other).getFirst();

        assertThatThrownBy(
                        () ->
                                applications.start(
                                        stories.by,
                                        stories.applicants.shop(),
                                        ITEM,
                                        UNCHANGED,
                                        UUID.randomUUID()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                applications.start(
                                        other,
                                        stranger,
                                        ITEM,
                                        Optional.of(mine.identifier().text()),
                                        UNCHANGED,
                                        UUID.randomUUID()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_licence_that_fell_meanwhile_keeps_the_application_from_being_submitted() {
        Licence old = expiringSoon();
        CaseNo no = begun(old, UNCHANGED);
        CaseNo second = begun(old, UNCHANGED);
        stories.grant(no);
        stories.issued(no);

        Application left = applications.find(stories.by, second).orElseThrow();

        assertThat(left.isAboutSomething()).isFalse();
        assertThat(applications.submit(stories.by, second, UUID.randomUUID())).isEmpty();
    }

    @Test
    void the_licence_leads_to_it_and_the_page_asks_which_one() {
        // given
        Licence soon = expiringSoon();
        Visitor holder = new Visitor(port).signedIn(Applicants.LOGIN, PlatformTest.PASSWORD);
        String identifier = soon.identifier().text();

        // when
        String licence = holder.get("/licences/" + identifier).body();
        String start = holder.get("/apply?item=" + ITEM + "&licence=" + identifier).body();
        Map<String, String> without = Map.of("item", ITEM, "key", UUID.randomUUID().toString());
        Map<String, String> with =
                Map.of(
                        "item",
                        ITEM,
                        "key",
                        UUID.randomUUID().toString(),
                        "licence",
                        identifier,
                        "anything_changed",
                        "false");

        // then
        assertThat(licence).contains("/apply?item=" + ITEM + "&amp;licence=" + identifier);
        assertThat(start).contains(soon.number());
        assertThat(holder.post("/apply", without).statusCode()).isEqualTo(422);
        var begun = holder.post("/apply", with);
        assertThat(begun.statusCode()).isEqualTo(302);
        String path = begun.headers().firstValue("Location").orElseThrow();
        assertThat(List.of(path.split("/"))).hasSizeGreaterThan(2);
        String check = holder.get(path.replaceFirst("^https?://[^/]*", "") + "/check").body();
        assertThat(check).contains(soon.number()).contains("30 个工作日").contains("第三十四条");
    }

    @Test
    void of_two_cases_about_one_licence_the_later_goes_on_from_what_the_earlier_made() {
        // given
        Licence old = expiringSoon();
        CaseNo first = granted(old);
        CaseNo second = granted(old);

        // when
        Results.Result made = stories.result(first);
        Results.Result later = stories.result(second);
        Results.Result again = stories.result(second);

        // then
        assertThat(made).isInstanceOf(Results.Result.Made.class);
        assertThat(again).isEqualTo(later);
        Licence newest = licences.ofCase(second).getFirst();
        assertThat(newest.identifier()).isEqualTo(old.identifier().nextVersion().nextVersion());
        assertThat(newest.number()).isEqualTo(old.number());
        assertThat(licences.ofCase(first).getFirst().state()).isEqualTo(LicenceState.REPLACED);
    }

    private CaseNo granted(Licence licence) {
        CaseNo no = begun(licence, UNCHANGED);
        stories.grant(no);
        return no;
    }

    @Test
    void what_is_suspended_meanwhile_is_not_replaced_and_the_officer_is_told() {
        Licence old = expiringSoon();
        CaseNo no = granted(old);
        licences.change(
                old.identifier(), new LicenceChange(LicenceAct.SUSPEND, "market1", "停业整顿", "依据"));

        Results.Result result = stories.result(no);

        assertThat(result)
                .isEqualTo(
                        new Results.Result.NotMade(
                                "licences.ground.NOTHING_TO_REPLACE", old.identifier().text()));
    }

    @Test
    void who_asks_late_is_told_before_signing_what_that_means() {
        // given: fewer than fifteen working days are left
        Licence old = stories.licence(LicenceStories.today().plusDays(5));
        Visitor holder = new Visitor(port).signedIn(Applicants.LOGIN, PlatformTest.PASSWORD);

        // when
        CaseNo no = begun(old, UNCHANGED);
        String start =
                holder.get("/apply?item=" + ITEM + "&licence=" + old.identifier().text()).body();
        String check = holder.get("/apply/" + no.text() + "/check").body();
        assertThat(applications.submit(stories.by, no, UUID.randomUUID())).isPresent();

        // then
        assertThat(start).contains("申请晚了");
        assertThat(check).contains("到期后、作出决定前要停止经营");
        Filing filing = ((CaseState.Existing) cases.find(no).orElseThrow().state()).filing();
        assertThat(filing.purpose()).isNotNull();
        assertThat(filing.purpose().tooLateForSilence()).isTrue();
    }

    @Test
    void the_licence_that_was_chosen_is_the_one_that_is_filed() {
        Licence one = expiringSoon();
        Licence other = stories.licence(LicenceStories.today().plusDays(61));

        for (Licence chosen : List.of(one, other)) {
            Application application =
                    applications.find(stories.by, begun(chosen, UNCHANGED)).orElseThrow();
            assertThat(application.materials())
                    .filteredOn(provided -> provided.id().equals("food-licence"))
                    .singleElement()
                    .satisfies(
                            provided ->
                                    assertThat(provided.fetched())
                                            .isNotNull()
                                            .satisfies(
                                                    each ->
                                                            assertThat(each.number())
                                                                    .isEqualTo(chosen.number())));
        }
    }

    @Test
    void what_is_not_granted_stands_on_the_licence() {
        CaseNo no = begun(expiringSoon(), UNCHANGED);
        stories.grant(no, "冷食类食品制售");

        assertThat(stories.issued(no).field("except")).contains("冷食类食品制售");
    }
}
