package org.yichuang.recounts.web;

import org.yichuang.pages.ui.Table;

/// The recounts, the newest first.
public record RecountsPage(Table runs, boolean empty) {}
