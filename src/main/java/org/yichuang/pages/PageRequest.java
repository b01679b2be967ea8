package org.yichuang.pages;

import java.util.List;
import java.util.Optional;

/// What one request says about itself, read once.
record PageRequest(
        PageSettings settings,
        Optional<Viewer> viewer,
        List<Notice> notices,
        String csrfParameter,
        String csrfToken,
        String path) {}
