package org.yichuang.pages;

/// Where static files are found. Their path changes whenever any of them changes, so browsers may
/// keep them for ever.
@FunctionalInterface
public interface Assets {

    /// @param name the file below `static/`, as in "style/site.css"
    String path(String name);
}
