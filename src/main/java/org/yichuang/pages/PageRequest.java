package org.yichuang.pages;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/// What one request says about itself. The token stays unread until a form needs it, because
/// reading it may begin a session.
record PageRequest(
        PageSettings settings,
        Optional<Viewer> viewer,
        List<Notice> notices,
        @Nullable CsrfToken csrf,
        String path) {}
