package org.yichuang.catalogue.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.yichuang.catalogue.ItemState;

/// Which items an administrator wants to see. The parameters of the page's address.
///
/// @param source [#IMPORTED] for those of other catalogues
/// @param after the last item of the page before
public record ItemFilter(
        @Nullable String source,
        @Nullable String q,
        @Nullable String state,
        @Nullable String pack,
        @Nullable String authority,
        @Nullable String after) {

    static final String PATH = "/administration/catalogue";
    static final String IMPORTED = "imported";

    public ItemFilter {
        source = text(source);
        q = text(q);
        state = text(state);
        pack = text(pack);
        authority = text(authority);
        after = text(after);
    }

    public boolean imported() {
        return IMPORTED.equals(source);
    }

    String words() {
        return q == null ? "" : q;
    }

    @Nullable ItemState stateOrNull() {
        return Arrays.stream(ItemState.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    /// Whether anything is left out.
    public boolean any() {
        return q != null || state != null || pack != null || authority != null;
    }

    /// The path of the same list without a filter.
    public String everything() {
        return imported() ? PATH + "?source=" + IMPORTED : PATH;
    }

    String next(String last) {
        return path(last);
    }

    String first() {
        return path(null);
    }

    private String path(@Nullable String last) {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath(PATH);
        List<String> values = new ArrayList<>();
        add(path, values, "source", source);
        add(path, values, "q", q);
        add(path, values, "state", state);
        add(path, values, "pack", pack);
        add(path, values, "authority", authority);
        add(path, values, "after", last);
        return path.build().expand(values.toArray()).encode().toUriString();
    }

    private static void add(
            UriComponentsBuilder path, List<String> values, String name, @Nullable String value) {
        if (value != null) {
            path.queryParam(name, "{" + name + "}");
            values.add(value);
        }
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
