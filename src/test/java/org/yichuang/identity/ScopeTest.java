package org.yichuang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuang.kernel.RegionCode;

class ScopeTest {

    @ParameterizedTest(name = "{0} of {1}/{2} and {3}/{4}: {5}")
    @CsvSource({
        "CLERK,      990102, ,       990102,    market, true",
        "CLERK,      990102, ,       990102001, market, true",
        "CLERK,      990102, ,       990103,    market, false",
        "CLERK,      990102, ,       990100,    market, false",
        "REVIEWER,   990102, market, 990102,    market, true",
        "REVIEWER,   990102, market, 990102,    health, false",
        "REVIEWER,   990102, market, 990103,    market, false",
        "SUPERVISOR, 990100, ,       990102,    health, true",
        "SUPERVISOR, 990000, ,       990102,    health, true",
        "APPLICANT,  990102, ,       990102,    market, false"
    })
    void a_scope_is_a_region_with_those_below_and_one_department_or_all(
            Role role,
            String region,
            @Nullable String authority,
            String ofRegion,
            String ofAuthority,
            boolean covered) {
        String person = role == Role.APPLICANT ? "key" : null;
        Account account =
                new Account(
                        UUID.randomUUID(),
                        "chen",
                        "陈以宁",
                        Set.of(role),
                        new RegionCode(region),
                        authority,
                        null,
                        person);

        assertThat(Scope.of(account).covers(new RegionCode(ofRegion), ofAuthority))
                .isEqualTo(covered);
    }
}
