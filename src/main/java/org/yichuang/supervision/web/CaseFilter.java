package org.yichuang.supervision.web;

import java.util.Arrays;
import java.util.List;
import org.yichuang.directory.Authority;
import org.yichuang.directory.Directory;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Option;
import org.yichuang.supervision.Kind;
import org.yichuang.supervision.Supervision;

/// What can be chosen about a list of cases, and what is chosen.
public record CaseFilter(
        String kind,
        List<Option> kinds,
        String authority,
        List<Option> authorities,
        String from,
        String to) {

    static CaseFilter of(Page page, Supervision.Filter filter, Directory directory) {
        return new CaseFilter(
                filter.kind().name(),
                Arrays.stream(Kind.values())
                        .map(kind -> new Option(kind.name(), page.text("supervision.kind." + kind)))
                        .toList(),
                filter.authority() == null ? "" : filter.authority(),
                directory.authorities().stream()
                        .filter(authority -> filter.region().contains(authority.region()))
                        .map(authority -> option(page, authority))
                        .toList(),
                filter.from().toString(),
                filter.to().toString());
    }

    private static Option option(Page page, Authority authority) {
        return new Option(authority.id(), page.pick(authority.name()));
    }
}
