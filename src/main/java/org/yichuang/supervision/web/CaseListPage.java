package org.yichuang.supervision.web;

import org.jspecify.annotations.Nullable;
import org.yichuang.pages.ui.Pager;
import org.yichuang.pages.ui.Table;

/// The cases behind a figure, or those that were looked for.
///
/// @param sought what was typed into the search box
/// @param filter null where the list is not chosen by one
public record CaseListPage(
        String title,
        String text,
        String sought,
        @Nullable CaseFilter filter,
        Table cases,
        boolean empty,
        Pager pager) {}
