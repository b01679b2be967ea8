package org.yichuang.recounts.web;

import org.yichuang.clock.Aftermath;
import org.yichuang.pages.ui.Pager;
import org.yichuang.pages.ui.Table;

/// One recount: how far it is, and whose days moved.
///
/// @param scope which cases the reader sees
/// @param mayRepeat whether the reader can have it done again for those that failed
public record RecountPage(
        String title,
        String line,
        String path,
        Aftermath.Told told,
        String scope,
        Table cases,
        boolean empty,
        Pager pager,
        boolean mayRepeat) {}
