package org.yichuang.catalogue.web;

import java.util.List;
import org.yichuang.pages.ui.Option;
import org.yichuang.pages.ui.Pager;
import org.yichuang.pages.ui.Tab;
import org.yichuang.pages.ui.Table;

/// One page of the administrator's list of items.
public record AdministeredItemsPage(
        ItemFilter filter,
        List<Tab> sources,
        List<Option> states,
        List<Option> packs,
        List<Option> authorities,
        Table table,
        Pager pager) {

    public AdministeredItemsPage {
        sources = List.copyOf(sources);
        states = List.copyOf(states);
        packs = List.copyOf(packs);
        authorities = List.copyOf(authorities);
    }
}
