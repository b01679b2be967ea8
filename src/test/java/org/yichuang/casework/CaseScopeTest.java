package org.yichuang.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yichuang.directory.Directory;
import org.yichuang.identity.Accounts;
import org.yichuang.identity.NewAccount;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;
import org.yichuang.testing.FiledCases;
import org.yichuang.testing.PlatformTest;
import org.yichuang.testing.Visitor;

/// Asks for a case of somebody else at every address that takes a case's number, as somebody who
/// has the role but not the scope: it must be as if there were no such case. A handler that
/// somebody adds is picked up by itself.
@PlatformTest
@Import(FiledCases.class)
class CaseScopeTest {

    private static final Map<String, Role> AREAS =
            Map.of(
                    "/desk/", Role.CLERK,
                    "/review/", Role.REVIEWER,
                    "/supervision/", Role.SUPERVISOR,
                    "/apply/", Role.APPLICANT,
                    "/my/", Role.APPLICANT,
                    "/letters/", Role.REVIEWER);

    /// Fields that some act asks for, so that none is refused for want of one.
    private static final Map<String, String> FIELDS =
            Map.ofEntries(
                    Map.entry("key", UUID.randomUUID().toString()),
                    Map.entry("version", "1"),
                    Map.entry("revision", "1"),
                    Map.entry("reason", "理由"),
                    Map.entry("step", "food-safety"),
                    Map.entry("agrees", "true"),
                    Map.entry("number", "1"),
                    Map.entry("place", "0"),
                    Map.entry("purpose", "核对"),
                    Map.entry("proof", "本人签收"),
                    Map.entry("stars", "5"));

    @LocalServerPort int port;
    @Autowired FiledCases filed;
    @Autowired Accounts accounts;
    @Autowired Directory directory;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    private CaseNo no;

    @BeforeEach
    void fileACase() {
        no = filed.submitted(filed.picture(UUID.randomUUID()));
    }

    @Test
    void a_case_of_others_is_as_if_it_did_not_exist_at_every_address() {
        // given
        Map<Role, Visitor> outsiders =
                Map.of(
                        Role.CLERK, officer(Set.of(Role.CLERK), directory.home(), "transport"),
                        Role.REVIEWER,
                                officer(
                                        Set.of(Role.REVIEWER, Role.DECIDER),
                                        directory.home(),
                                        "transport"),
                        Role.SUPERVISOR,
                                officer(Set.of(Role.SUPERVISOR), new RegionCode("990199"), null),
                        Role.APPLICANT, signedIn("zhengyuanhang"));

        // when
        Map<String, Integer> answers = new TreeMap<>();
        for (RequestMappingInfo mapping : handlers.getHandlerMethods().keySet()) {
            for (String pattern : mapping.getPatternValues()) {
                for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                    if (pattern.contains("{no}") && !pattern.startsWith("/api/")) {
                        answers.put(method + " " + pattern, ask(outsiders, method, pattern));
                    }
                }
            }
        }

        // then
        assertThat(answers).hasSizeGreaterThan(40);
        answers.values().removeIf(status -> status == 404);
        assertThat(answers).isEmpty();
    }

    @Test
    void those_whose_case_it_is_find_it() {
        assertThat(signedIn("clerk1").get("/desk/" + no.text()).statusCode()).isEqualTo(200);
        assertThat(signedIn("market1").get("/review/" + no.text()).statusCode()).isEqualTo(200);
        assertThat(signedIn("supervisor1").get("/supervision/cases/" + no.text()).statusCode())
                .isEqualTo(200);
        assertThat(
                        signedIn(FiledCases.APPLICANT)
                                .get("/my/cases/" + no.text() + "/receipt")
                                .statusCode())
                .isEqualTo(200);
    }

    private int ask(Map<Role, Visitor> outsiders, RequestMethod method, String pattern) {
        String path =
                pattern.replace("{no}", no.text())
                        .replace("{place}", "0")
                        .replace("{file}", UUID.randomUUID().toString())
                        .replace("{material}", FiledCases.PLAN)
                        .replaceAll("\\{[^}]*}", "1");
        Visitor visitor =
                AREAS.entrySet().stream()
                        .filter(area -> path.startsWith(area.getKey()))
                        .map(area -> outsiders.get(area.getValue()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("whose is " + pattern + "?"));
        HttpResponse<String> answer =
                method == RequestMethod.GET ? visitor.get(path) : visitor.post(path, FIELDS);
        return answer.statusCode();
    }

    private Visitor officer(Set<Role> roles, RegionCode region, @Nullable String authority) {
        String login = "outsider-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.create(
                NewAccount.staff(
                        login, "外人", roles, region, authority, null, PlatformTest.PASSWORD));
        return signedIn(login);
    }

    private Visitor signedIn(String login) {
        Visitor visitor = new Visitor(port).signedIn(login, PlatformTest.PASSWORD);
        visitor.get("/");
        return visitor;
    }
}
