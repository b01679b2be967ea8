package org.yichuang.identity.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.ConcurrentSessionFilter;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.yichuang.identity.Role;

/// Two chains of filters: machines sign in anew with every call and have no session; people have a
/// session with a token in every form. Which role may call which handler is decided by
/// [AccessInterceptor], for both.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String PERMISSIONS =
            "camera=(self), microphone=(), geolocation=(self), payment=(), usb=()";

    /// The manager is made here, because one that Spring makes asks its parent, the same provider,
    /// a second time, and a failure would count twice.
    @Bean
    @Order(1)
    SecurityFilterChain machines(
            HttpSecurity http, ApiAuthentication authentication, ApiRefusals refusals) {
        return common(http.securityMatcher("/api/**", "/actuator/**"))
                .authenticationManager(new ProviderManager(authentication))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers("/actuator/health/**")
                                        .permitAll()
                                        .requestMatchers("/actuator/**")
                                        .hasRole(Role.ADMINISTRATOR.name())
                                        .anyRequest()
                                        .permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http,
            PageRefusals refusals,
            SessionEnd sessionEnd,
            AccountChangeFilter accountChanges,
            SessionRegistry sessions) {
        return common(http)
                .csrf(
                        csrf ->
                                csrf.csrfTokenRepository(new SessionTokens())
                                        .requireCsrfProtectionMatcher(SessionTokens::required))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilter(new ConcurrentSessionFilter(sessions, sessionEnd))
                .addFilterBefore(new SameOriginFilter(refusals), CsrfFilter.class)
                .addFilterAfter(accountChanges, ExceptionTranslationFilter.class)
                .build();
    }

    /// The content security policy is set by the page shell on every answer.
    private static HttpSecurity common(HttpSecurity http) {
        return http.requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(
                        headers ->
                                headers.frameOptions(
                                                HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                                        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                                        .permissionsPolicyHeader(p -> p.policy(PERMISSIONS))
                                        .crossOriginOpenerPolicy(
                                                o -> o.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                                        .crossOriginResourcePolicy(
                                                r ->
                                                        r.policy(
                                                                CrossOriginResourcePolicy
                                                                        .SAME_ORIGIN)));
    }

    @Bean
    SessionRegistry sessionRegistry() {
        return new SessionRegistryImpl();
    }

    /// Tells the registry of sessions that ended.
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }
}
