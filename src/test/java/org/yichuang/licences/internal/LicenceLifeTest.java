package org.yichuang.licences.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yichuang.licences.SampleLicences.DISTRICT;
import static org.yichuang.licences.SampleLicences.ISSUED_ON;
import static org.yichuang.licences.SampleLicences.MARKET;
import static org.yichuang.licences.SampleLicences.NOODLES;
import static org.yichuang.licences.SampleLicences.caseNo;
import static org.yichuang.licences.SampleLicences.change;
import static org.yichuang.licences.SampleLicences.ground;
import static org.yichuang.licences.SampleLicences.licence;
import static org.yichuang.licences.SampleLicences.noodles;
import static org.yichuang.licences.SampleLicences.on;
import static org.yichuang.licences.SampleLicences.registerSeal;
import static org.yichuang.licences.SampleLicences.replacing;
import static org.yichuang.licences.SampleLicences.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.licences.Changing;
import org.yichuang.licences.Holder;
import org.yichuang.licences.IssueRequest;
import org.yichuang.licences.IssueRequest.Replaced;
import org.yichuang.licences.Issuing.Ground;
import org.yichuang.licences.Licence;
import org.yichuang.licences.LicenceAct;
import org.yichuang.licences.LicenceEvent;
import org.yichuang.licences.LicenceState;
import org.yichuang.licences.LicenceStatus;
import org.yichuang.licences.LicenceUse;
import org.yichuang.licences.LicenceVerification;
import org.yichuang.licences.LicenceVerification.Proof;
import org.yichuang.licences.Licences;
import org.yichuang.licences.LicencesAlone;
import org.yichuang.licences.RecordedLicence;
import org.yichuang.licences.SampleLicences;
import org.yichuang.seals.Seals;

@SpringBootTest(
        classes = LicencesAlone.class,
        properties = {SampleLicences.PACKS, "yichuang.public-address=https://banshi.example.org"})
class LicenceLifeTest {

    @Autowired Licences register;
    @Autowired Seals seals;
    @Autowired JdbcClient database;
    @Autowired LicenceVerification verification;

    private Licences licences;

    @BeforeEach
    void it_is_the_ninth_of_october_and_the_seal_is_there() {
        licences = register.at(on(ISSUED_ON));
        registerSeal(seals);
    }

    @Test
    void the_status_is_that_of_the_day() {
        Licence licence = issued(request(caseNo()));

        assertThat(licence.statusOn(LocalDate.of(2026, 10, 8)))
                .isEqualTo(LicenceStatus.NOT_YET_VALID);
        assertThat(licence.statusOn(LocalDate.of(2026, 10, 9))).isEqualTo(LicenceStatus.IN_FORCE);
        assertThat(licence.statusOn(LocalDate.of(2031, 10, 8))).isEqualTo(LicenceStatus.IN_FORCE);
        assertThat(licence.statusOn(LocalDate.of(2031, 10, 9))).isEqualTo(LicenceStatus.EXPIRED);
    }

    @Test
    void a_suspended_licence_can_be_resumed_and_a_revoked_one_cannot() {
        Licence licence = issued(request(caseNo()));

        assertThat(changed(licence, LicenceAct.SUSPEND).state()).isEqualTo(LicenceState.SUSPENDED);
        assertThat(licences.change(licence.identifier(), change(LicenceAct.SUSPEND)))
                .isEqualTo(new Changing.Refused(LicenceState.SUSPENDED));
        assertThat(changed(licence, LicenceAct.RESUME).state()).isEqualTo(LicenceState.IN_FORCE);
        assertThat(changed(licence, LicenceAct.REVOKE).state()).isEqualTo(LicenceState.REVOKED);
        assertThat(licences.change(licence.identifier(), change(LicenceAct.RESUME)))
                .isEqualTo(new Changing.Refused(LicenceState.REVOKED));
        assertThat(licences.history(licence))
                .extracting(LicenceEvent::act)
                .containsExactly("ISSUED", "SUSPEND", "RESUME", "REVOKE");
        assertThat(licences.history(licence).getLast().basis()).isEqualTo("行政许可法第六十九条");
    }

    @Test
    void a_renewed_licence_keeps_its_number_and_takes_the_place_of_the_old_one() {
        Licence old = issued(request(caseNo()));

        Licence renewed =
                issued(replacing(old, Replaced.Why.RENEWED, LocalDate.of(2031, 8, 1), NOODLES));

        assertThat(renewed.number()).isEqualTo(old.number());
        assertThat(renewed.identifier()).isEqualTo(old.identifier().nextVersion());
        assertThat(renewed.validUntil()).isEqualTo(LocalDate.of(2036, 7, 31));
        assertThat(licences.find(old.identifier()).orElseThrow().state())
                .isEqualTo(LicenceState.REPLACED);
        assertThat(licences.of(NOODLES.key())).contains(renewed).doesNotContain(old);
    }

    @Test
    void a_lost_licence_is_the_same_licence_again() {
        Licence old = issued(request(caseNo()));

        Licence again =
                issued(replacing(old, Replaced.Why.LOST, LocalDate.of(2027, 5, 6), NOODLES));

        assertThat(again.number()).isEqualTo(old.number());
        assertThat(again.issuedOn()).isEqualTo(old.issuedOn());
        assertThat(again.validFrom()).isEqualTo(old.validFrom());
        assertThat(again.validUntil()).isEqualTo(old.validUntil());
        assertThat(licences.find(old.identifier()).orElseThrow().state())
                .isEqualTo(LicenceState.LOST_REISSUED);
    }

    @Test
    void a_change_changes_what_it_names_and_keeps_all_else() {
        // given
        Licence old = issued(request(caseNo()));
        LocalDate day = LocalDate.of(2027, 5, 6);
        Map<String, @Nullable Object> values =
                Map.of("form", Map.of("business_name", "禾川区知秋面馆", "residence", "别处"));
        Replaced name =
                new Replaced(old.identifier(), Replaced.Why.CHANGED, Set.of("business_name"));

        // when
        Licence renamed = issued(replacing(name, day, NOODLES, values));

        // then
        assertThat(renamed.field("business_name")).contains("禾川区知秋面馆");
        assertThat(renamed.fields())
                .filteredOn(field -> !field.id().equals("business_name"))
                .isEqualTo(
                        old.fields().stream()
                                .filter(field -> !field.id().equals("business_name"))
                                .toList());
        assertThat(renamed.number()).isEqualTo(old.number());
        assertThat(renamed.issuedOn()).isEqualTo(day);
        assertThat(renamed.validUntil()).isEqualTo(old.validUntil());
    }

    @Test
    void what_was_not_granted_stays_on_it_until_a_change_speaks_of_that() {
        Licence old = issued(except(request(caseNo()), "冷食类食品制售"));
        LocalDate day = LocalDate.of(2027, 5, 6);

        Licence renamed =
                issued(
                        replacing(
                                new Replaced(
                                        old.identifier(),
                                        Replaced.Why.CHANGED,
                                        Set.of("business_name")),
                                day,
                                NOODLES,
                                noodles()));
        Licence larger =
                issued(
                        replacing(
                                new Replaced(
                                        renamed.identifier(),
                                        Replaced.Why.CHANGED,
                                        Set.of("projects", "except")),
                                day,
                                NOODLES,
                                noodles()));

        Licence less =
                issued(
                        except(
                                replacing(
                                        new Replaced(
                                                larger.identifier(),
                                                Replaced.Why.CHANGED,
                                                Set.of("business_name")),
                                        day,
                                        NOODLES,
                                        noodles()),
                                "住所变更"));
        Licence renewed =
                issued(except(replacing(less, Replaced.Why.RENEWED, day, NOODLES), "生食类食品制售"));

        assertThat(less.field("except")).contains("住所变更");
        assertThat(renewed.field("except")).contains("住所变更；生食类食品制售");
        assertThat(renamed.field("except")).contains("冷食类食品制售");
        assertThat(larger.field("except")).isEmpty();
    }

    private static IssueRequest except(IssueRequest request, String what) {
        return new IssueRequest(
                request.type(),
                request.caseNo(),
                request.holder(),
                request.issuer(),
                request.region(),
                request.values(),
                request.issuedOn(),
                request.validUntil(),
                request.replaced(),
                what,
                request.by());
    }

    @Test
    void nobody_replaces_the_licence_of_another_and_what_was_replaced_goes_on_from_its_successor() {
        Licence old = issued(request(caseNo()));
        Holder other = new Holder("holder-other", Holder.Kind.ORGANISATION, "别的店");
        LocalDate day = LocalDate.of(2027, 5, 6);

        assertThat(ground(licences.issue(replacing(old, Replaced.Why.CHANGED, day, other))))
                .isEqualTo(Ground.NOTHING_TO_REPLACE);
        Licence first = issued(replacing(old, Replaced.Why.CHANGED, day, NOODLES));
        Licence second = issued(replacing(old, Replaced.Why.CHANGED, day, NOODLES));
        assertThat(second.identifier()).isEqualTo(first.identifier().nextVersion());
        assertThat(licences.find(first.identifier()).orElseThrow().state())
                .isEqualTo(LicenceState.REPLACED);
    }

    @Test
    void what_has_expired_is_neither_changed_nor_issued_again_but_may_be_renewed() {
        Licence old = issued(request(caseNo()));
        LocalDate late = Objects.requireNonNull(old.validUntil()).plusDays(1);

        for (Replaced.Why why : List.of(Replaced.Why.CHANGED, Replaced.Why.LOST)) {
            assertThat(ground(licences.issue(replacing(old, why, late, NOODLES))))
                    .isEqualTo(Ground.EXPIRED);
        }
        assertThat(issued(replacing(old, Replaced.Why.RENEWED, late, NOODLES)).validFrom())
                .isEqualTo(late);
    }

    @Test
    void a_licence_of_another_system_is_recorded_once_and_has_no_document() {
        RecordedLicence recorded =
                new RecordedLicence(
                        "business-licence",
                        "92990102MA9B00011F",
                        new Holder("holder-recorded", Holder.Kind.ORGANISATION, "禾川区知夏面馆"),
                        MARKET,
                        DISTRICT,
                        Map.of("name", "禾川区知夏面馆"),
                        LocalDate.of(2026, 3, 12),
                        null,
                        "demo");

        Licence first = licences.record(recorded);
        Licence second = licences.record(recorded);

        assertThat(second).isEqualTo(first);
        assertThat(licences.of("holder-recorded")).containsExactly(first);
        assertThat(licences.document(first)).isEmpty();
        assertThat(verification.standing(first).proof()).isEqualTo(new Proof.None());
        assertThat(verification.standing(first).status()).isEqualTo(LicenceStatus.IN_FORCE);
    }

    @Test
    void each_use_is_kept_for_the_holder_to_see() {
        Licence licence = issued(request(caseNo()));

        licences.noteUse(licence, "禾川区城市管理局", "户外广告设施设置审批");

        assertThat(licences.uses(licence, 10))
                .extracting(LicenceUse::user, LicenceUse::purpose)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("禾川区城市管理局", "户外广告设施设置审批"));
    }

    @Test
    void the_history_and_the_uses_cannot_be_changed() {
        issued(request(caseNo()));

        for (String table : List.of("licence_event", "licence_use")) {
            assertThatThrownBy(() -> database.sql("delete from licences." + table).update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private Licence issued(IssueRequest request) {
        return licence(licences.issue(request));
    }

    private Licence changed(Licence licence, LicenceAct act) {
        return switch (licences.change(licence.identifier(), change(act))) {
            case Changing.Changed(Licence changed) -> changed;
            case Changing.Refused _, Changing.Unknown _ -> throw new AssertionError(act);
        };
    }
}
