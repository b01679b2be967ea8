package org.yichuang.clock.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yichuang.clock.InMemoryCalendars;
import org.yichuang.identity.Account;
import org.yichuang.identity.Audit;
import org.yichuang.identity.AuditEntry;
import org.yichuang.identity.Role;
import org.yichuang.kernel.RegionCode;
import org.yichuang.pages.PagesAlone;

/// The pages of this module without a database, used by an administrator.
@TestComponent
@Import({
    PagesAlone.class,
    InMemoryCalendars.class,
    ClockAlone.Recorded.class,
    CalendarApi.class,
    DueController.class,
    YearsController.class,
    YearPages.class,
    ClockLinks.class
})
class ClockAlone implements WebMvcConfigurer {

    private static final Account ADMINISTRATOR =
            new Account(
                    UUID.fromString("00000000-0000-0000-0000-000000000001"),
                    "guanli",
                    "管理员",
                    Set.of(Role.ADMINISTRATOR),
                    new RegionCode("990102"),
                    null,
                    null,
                    null);

    /// Remembers what was recorded.
    static class Recorded implements Audit {

        final List<AuditEntry> entries = new ArrayList<>();

        @Override
        public void record(AuditEntry entry) {
            entries.add(entry);
        }
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(
                new HandlerMethodArgumentResolver() {
                    @Override
                    public boolean supportsParameter(MethodParameter parameter) {
                        return parameter.getParameterType() == Account.class;
                    }

                    @Override
                    public Object resolveArgument(
                            MethodParameter parameter,
                            @Nullable ModelAndViewContainer container,
                            NativeWebRequest request,
                            @Nullable WebDataBinderFactory binders) {
                        return ADMINISTRATOR;
                    }
                });
    }
}
