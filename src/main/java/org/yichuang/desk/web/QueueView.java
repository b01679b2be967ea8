package org.yichuang.desk.web;

import java.util.List;
import org.yichuang.pages.ui.Pager;
import org.yichuang.pages.ui.QueueEntry;
import org.yichuang.pages.ui.Tab;

/// A work queue as its pane shows it.
public record QueueView(
        String title, String total, List<Tab> filters, List<QueueEntry> entries, Pager pager) {

    public QueueView {
        filters = List.copyOf(filters);
        entries = List.copyOf(entries);
    }
}
