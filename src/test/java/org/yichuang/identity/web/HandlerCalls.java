package org.yichuang.identity.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.NameValueExpression;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.yichuang.identity.Account;
import org.yichuang.identity.People;
import org.yichuang.identity.Role;
import org.yichuang.identity.internal.FreshAccounts;

/// Finds every handler there is and calls it as anybody.
@TestComponent
class HandlerCalls {

    private static final Pattern VARIABLE =
            Pattern.compile("\\{\\*?([^}:]+)(?::((?:[^{}]|\\{[^{}]*\\})+))?\\}");
    private static final List<String> SAMPLES =
            List.of("1", "00000000-0000-7000-8000-000000000000", "a", "990102", "A1", "page");
    private static final String ACTUATOR = "(actuator)";
    private static final String OWN = "org.yichuang.";

    private final List<RequestMappingInfoHandlerMapping> mappings;
    private final MockMvc web;
    private final FreshAccounts accounts;
    private final People people;
    private final Map<Role, Authentication> signedIn = new EnumMap<>(Role.class);

    HandlerCalls(
            List<RequestMappingInfoHandlerMapping> mappings,
            MockMvc web,
            FreshAccounts accounts,
            People people) {
        this.mappings = mappings;
        this.web = web;
        this.accounts = accounts;
        this.people = people;
    }

    /// One way to call one handler.
    record Call(RequestMappingInfo info, HandlerMethod handler, String pattern, String method) {

        AccessRule rule() {
            return AccessRule.of(handler);
        }

        /// The module of the handler, or what it belongs to when it is not ours.
        String module() {
            String type = handler.getBeanType().getName();
            if (type.startsWith(OWN)) {
                return type.substring(OWN.length()).replaceFirst("\\..*", "");
            }
            return pattern.startsWith("/actuator") ? ACTUATOR : "(libraries)";
        }

        /// Whether a chain of filters guards it and no annotation.
        boolean guardedByFilter() {
            return module().equals(ACTUATOR);
        }

        @Override
        public String toString() {
            return method + " " + pattern + " → " + handler;
        }
    }

    /// How far a call came.
    enum Outcome {
        REACHED("✓"),
        REFUSED("–"),
        SIGN_IN("→");

        private final String sign;

        Outcome(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    List<Call> all() {
        List<Call> calls = new ArrayList<>();
        for (RequestMappingInfoHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods()
                    .forEach((info, handler) -> calls.addAll(calls(info, handler)));
        }
        calls.sort(Comparator.comparing(Call::pattern).thenComparing(Call::method));
        return calls;
    }

    private static List<Call> calls(RequestMappingInfo info, HandlerMethod handler) {
        List<Call> calls = new ArrayList<>();
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        for (String pattern : info.getPatternValues()) {
            if (methods.isEmpty()) {
                calls.add(new Call(info, handler, pattern, "any"));
            }
            methods.forEach(m -> calls.add(new Call(info, handler, pattern, m.name())));
        }
        return calls;
    }

    /// @param role nobody when there is none
    Outcome outcome(Call call, @Nullable Role role) throws Exception {
        String method = call.method().equals("any") ? "GET" : call.method();
        MockHttpServletRequestBuilder request =
                request(HttpMethod.valueOf(method), path(call.pattern()));
        condition(call.info(), request);
        if (role != null) {
            request.with(authentication(authenticationOf(role))).with(csrf());
        }
        MockHttpServletResponse response = web.perform(request).andReturn().getResponse();
        String reached = response.getHeader(ReachedInterceptor.HEADER);
        if (reached != null) {
            if (!reached.equals(call.handler().toString())) {
                throw new AssertionError("called " + call + ", but reached " + reached);
            }
            return Outcome.REACHED;
        }
        int status = response.getStatus();
        if (call.guardedByFilter() && status != 401 && status != 403) {
            return Outcome.REACHED;
        }
        return switch (status) {
            case 401 -> Outcome.SIGN_IN;
            case 403 -> Outcome.REFUSED;
            case 303 -> signIn(response, call);
            default -> throw new AssertionError(call + " was answered " + status);
        };
    }

    private static Outcome signIn(MockHttpServletResponse response, Call call) {
        String location = response.getHeader("Location");
        if (location == null || !location.startsWith("/sign-in")) {
            throw new AssertionError(call + " led to " + location);
        }
        return Outcome.SIGN_IN;
    }

    private Authentication authenticationOf(Role role) {
        return signedIn.computeIfAbsent(
                role,
                each -> {
                    Account account = people.of(each);
                    return SignedIn.as(accounts.byId(account.id()).orElseThrow(), false)
                            .authentication();
                });
    }

    /// A path with something in the place of each variable.
    private static String path(String pattern) {
        Matcher variable = VARIABLE.matcher(pattern.replace("/**", "/a"));
        return variable.replaceAll(
                found -> {
                    String form = found.group(2);
                    return SAMPLES.stream()
                            .filter(sample -> form == null || sample.matches(form))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("no sample is a " + form));
                });
    }

    private static void condition(RequestMappingInfo info, MockHttpServletRequestBuilder request) {
        info.getConsumesCondition().getConsumableMediaTypes().stream()
                .filter(MediaType::isConcrete)
                .findFirst()
                .ifPresent(request::contentType);
        info.getProducesCondition().getProducibleMediaTypes().stream()
                .filter(MediaType::isConcrete)
                .findFirst()
                .ifPresent(request::accept);
        for (NameValueExpression<String> parameter : info.getParamsCondition().getExpressions()) {
            if (!parameter.isNegated()) {
                String value = parameter.getValue();
                request.param(parameter.getName(), value == null ? "1" : value);
            }
        }
        for (NameValueExpression<String> header : info.getHeadersCondition().getExpressions()) {
            if (!header.isNegated()) {
                String value = header.getValue();
                request.header(header.getName(), value == null ? "1" : value);
            }
        }
    }
}
