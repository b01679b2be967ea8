package org.yichuang.pages.ui;

import org.jspecify.annotations.Nullable;

/// One part of a longer piece of work. Without a path it cannot be done yet.
public record Task(String title, @Nullable String path, Tag status, @Nullable String hint) {}
