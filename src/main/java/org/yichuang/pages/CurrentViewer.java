package org.yichuang.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Tells pages who is signed in. The module that knows accounts implements it.
@FunctionalInterface
public interface CurrentViewer {

    Optional<Viewer> viewer(HttpServletRequest request);
}
