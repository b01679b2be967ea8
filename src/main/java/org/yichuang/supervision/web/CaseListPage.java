package org.yichuang.supervision.web;

import org.yichuang.pages.ui.Pager;
import org.yichuang.pages.ui.Table;

/// The cases behind a figure.
public record CaseListPage(String title, String text, Table cases, boolean empty, Pager pager) {}
