package org.yichuang.pages.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yichuang.pages.ContentSecurity;

/// Puts the policy on every answer, also on those that never reach a controller.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ContentSecurityFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(ContentSecurity.HEADER, ContentSecurity.POLICY);
        chain.doFilter(request, response);
    }
}
