package org.yichuang.pages.ui;

/// Words that lead somewhere.
public record Link(String text, String path) {}
