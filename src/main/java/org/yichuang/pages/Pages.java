package org.yichuang.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Makes the page of a request, for those who answer outside a controller.
@Component
public final class Pages {

    private final PageShell shell;
    private final Clock clock;
    private final ObjectProvider<CurrentViewer> viewers;

    Pages(
            Texts texts,
            Assets assets,
            ObjectProvider<NavigationLink> links,
            ObjectProvider<Site> site,
            ObjectProvider<CurrentViewer> viewers,
            Clock clock) {
        List<NavigationLink> ordered =
                links.stream().sorted(Comparator.comparingInt(NavigationLink::order)).toList();
        this.shell = new PageShell(texts, assets, ordered, site.getIfAvailable());
        this.clock = clock;
        this.viewers = viewers;
    }

    public Page of(HttpServletRequest request) {
        CurrentViewer current = viewers.getIfAvailable();
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        PageRequest pageRequest =
                new PageRequest(
                        PageSettings.of(request),
                        current == null ? Optional.empty() : current.viewer(request),
                        notices(request),
                        token,
                        path(request));
        return new Page(shell, pageRequest, clock);
    }

    private static List<Notice> notices(HttpServletRequest request) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(Notice.ATTRIBUTE) instanceof Notice notice
                ? List.of(notice)
                : List.of();
    }

    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        @Nullable String query = request.getQueryString();
        return query == null ? path : path + "?" + query;
    }
}
