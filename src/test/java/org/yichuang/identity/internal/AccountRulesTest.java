package org.yichuang.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.identity.Account;
import org.yichuang.identity.NewAccount;
import org.yichuang.identity.Role;
import org.yichuang.kernel.RegionCode;

class AccountRulesTest {

    private static final RegionCode CITY = new RegionCode("990100");
    private static final RegionCode DISTRICT = new RegionCode("990102");
    private static final RegionCode NEIGHBOUR = new RegionCode("990103");

    private static Account account(RegionCode region, @Nullable String authority, Role... roles) {
        Set<Role> held = Arrays.stream(roles).collect(Collectors.toSet());
        return new Account(UUID.randomUUID(), "chen", "陈以宁", held, region, authority, null, null);
    }

    private static NewAccount staff(String login, String name, Role... roles) {
        return NewAccount.staff(login, name, Set.of(roles), DISTRICT, null, null, "");
    }

    @Test
    void an_account_in_order_has_no_problem() {
        assertThat(AccountRules.problems(staff("chen-yi.ning_2", "陈以宁", Role.CLERK))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "Chen",
                "2chen",
                "chen yi",
                "陈以宁",
                "a123456789012345678901234567890123456789x"
            })
    void a_login_of_another_form_is_refused(String login) {
        assertThat(AccountRules.problems(staff(login, "陈以宁", Role.CLERK)))
                .containsExactly(AccountProblem.LOGIN_FORM);
    }

    @Test
    void everything_missing_is_told_at_once() {
        assertThat(AccountRules.problems(staff("", " ")))
                .containsExactly(
                        AccountProblem.LOGIN_MISSING,
                        AccountProblem.NAME_MISSING,
                        AccountProblem.ROLES_MISSING);
    }

    @Test
    void nobody_is_an_applicant_and_an_officer_with_one_account() {
        assertThat(AccountRules.problems(staff("chen", "陈以宁", Role.APPLICANT, Role.CLERK)))
                .containsExactly(AccountProblem.ROLES_APART);
    }

    @Test
    void an_applicant_without_a_person_is_refused() {
        assertThat(AccountRules.problems(staff("chen", "陈以宁", Role.APPLICANT)))
                .containsExactly(AccountProblem.ROLES_APART);
    }

    @Test
    void an_officer_with_the_identity_of_an_applicant_is_refused() {
        NewAccount odd =
                new NewAccount(
                        "chen", "陈以宁", Set.of(Role.CLERK), DISTRICT, null, null, "key", "", false);

        assertThat(AccountRules.problems(odd)).containsExactly(AccountProblem.ROLES_APART);
    }

    @Test
    void a_district_administrator_reaches_neither_the_neighbour_nor_the_city_above() {
        Account by = account(DISTRICT, null, Role.ADMINISTRATOR);

        assertThat(AccountRules.outOfScope(by, account(DISTRICT, "market", Role.CLERK))).isFalse();
        assertThat(AccountRules.outOfScope(by, account(NEIGHBOUR, null, Role.CLERK))).isTrue();
        assertThat(AccountRules.outOfScope(by, account(CITY, null, Role.CLERK))).isTrue();
    }

    @Test
    void a_department_administrator_reaches_only_that_department() {
        Account by = account(DISTRICT, "market", Role.ADMINISTRATOR);

        assertThat(AccountRules.outOfScope(by, account(DISTRICT, "market", Role.CLERK))).isFalse();
        assertThat(AccountRules.outOfScope(by, account(DISTRICT, "health", Role.CLERK))).isTrue();
        assertThat(AccountRules.outOfScope(by, account(DISTRICT, null, Role.CLERK))).isTrue();
    }

    @Test
    void nobody_moves_an_account_out_of_their_reach_or_into_a_wider_one() {
        Account by = account(DISTRICT, null, Role.ADMINISTRATOR);
        Account before = account(DISTRICT, null, Role.CLERK);
        Account after =
                new Account(before.id(), "chen", "陈以宁", Set.of(Role.CLERK), CITY, null, null, null);

        assertThat(AccountRules.problems(by, before, after))
                .containsExactly(AccountProblem.OUT_OF_SCOPE);
    }

    @Test
    void administrators_do_not_take_the_role_from_themselves() {
        Account by = account(DISTRICT, null, Role.ADMINISTRATOR, Role.EDITOR);
        Account after =
                new Account(
                        by.id(), "chen", "陈以宁", Set.of(Role.EDITOR), DISTRICT, null, null, null);

        assertThat(AccountRules.problems(by, by, after))
                .containsExactly(AccountProblem.OWN_ADMINISTRATION);
    }
}
