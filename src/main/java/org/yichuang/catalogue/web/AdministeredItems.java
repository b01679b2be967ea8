package org.yichuang.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.ImportedItem;
import org.yichuang.catalogue.ItemState;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.catalogue.internal.ImportedItemStore;
import org.yichuang.directory.Directory;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Cell;
import org.yichuang.pages.ui.Column;
import org.yichuang.pages.ui.Option;
import org.yichuang.pages.ui.Pager;
import org.yichuang.pages.ui.Tab;
import org.yichuang.pages.ui.Table;
import org.yichuang.pages.ui.Tag;
import org.yichuang.pages.ui.Tone;

/// The administrator's lists: items of packs in their newest version, and items of other
/// catalogues.
@Component
class AdministeredItems {

    private static final int PAGE_SIZE = 30;
    private static final List<String> OWN =
            List.of("name", "version", "state", "authority", "pack", "since");
    private static final List<String> IMPORTED = List.of("name", "authority", "region", "group");

    private final Catalogue catalogue;
    private final ImportedItemStore imported;
    private final Directory directory;

    AdministeredItems(Catalogue catalogue, ImportedItemStore imported, Directory directory) {
        this.catalogue = catalogue;
        this.imported = imported;
        this.directory = directory;
    }

    AdministeredItemsPage of(Page page, ItemFilter filter) {
        return filter.imported() ? imported(page, filter) : own(page, filter);
    }

    private AdministeredItemsPage own(Page page, ItemFilter filter) {
        List<ItemVersion> fitting =
                catalogue.newestVersions().stream()
                        .filter(version -> fits(filter, version))
                        .toList();
        List<ItemVersion> from =
                fitting.stream().filter(version -> isAfter(filter, version)).toList();
        List<ItemVersion> shown = from.subList(0, Math.min(PAGE_SIZE, from.size()));
        String next = from.size() > PAGE_SIZE ? filter.next(shown.getLast().slug()) : null;
        return page(
                page,
                filter,
                table(page, OWN, shown.stream().map(version -> row(page, version)).toList()),
                next,
                page.text("catalogue.administration.count", fitting.size()));
    }

    private static boolean isAfter(ItemFilter filter, ItemVersion version) {
        String after = filter.after();
        return after == null || version.slug().compareTo(after) > 0;
    }

    private boolean fits(ItemFilter filter, ItemVersion version) {
        String words = filter.words().toLowerCase(Locale.ROOT);
        return (words.isEmpty() || says(version, words))
                && (filter.stateOrNull() == null || filter.stateOrNull() == version.state())
                && (filter.pack() == null || filter.pack().equals(version.pack()))
                && (filter.authority() == null
                        || filter.authority().equals(version.item().authority()));
    }

    private static boolean says(ItemVersion version, String words) {
        String english = version.item().name().en();
        return version.item().name().zh().contains(words)
                || (english != null && english.toLowerCase(Locale.ROOT).contains(words))
                || version.slug().contains(words)
                || version.code().value().toLowerCase(Locale.ROOT).startsWith(words)
                || version.item().aliases().stream().anyMatch(alias -> alias.contains(words));
    }

    private List<Cell> row(Page page, ItemVersion version) {
        return List.of(
                Cell.link(
                                page.pick(version.item().name()),
                                ItemFilter.PATH + "/items/" + version.slug())
                        .note(version.code().value()),
                Cell.of(String.valueOf(version.version())),
                Cell.tag(state(page, version.state())),
                Cell.of(page.pick(directory.authorityName(version.item().authority()))),
                Cell.of(version.pack()),
                Cell.of(page.date(version.effectiveFrom())));
    }

    static Tag state(Page page, ItemState state) {
        String text = page.text("catalogue.administration.state." + state);
        return switch (state) {
            case IN_USE -> Tag.of(Tone.GOOD, text);
            case SUSPENDED -> new Tag(Tone.ATTENTION, text, null);
            case DRAFT, CANCELLED -> Tag.plain(text);
        };
    }

    private AdministeredItemsPage imported(Page page, ItemFilter filter) {
        String[] after = filter.after() == null ? new String[0] : filter.after().split(" ", 2);
        List<ImportedItem> found =
                imported.page(
                        filter.words(),
                        "",
                        after.length == 2 ? after[0] : "",
                        after.length == 2 ? after[1] : "",
                        PAGE_SIZE + 1);
        List<ImportedItem> shown = found.subList(0, Math.min(PAGE_SIZE, found.size()));
        String next =
                found.size() > PAGE_SIZE
                        ? filter.next(
                                shown.getLast().region().value()
                                        + " "
                                        + shown.getLast().code().value())
                        : null;
        return page(
                page,
                filter,
                table(page, IMPORTED, shown.stream().map(item -> row(page, item)).toList()),
                next,
                null);
    }

    private List<Cell> row(Page page, ImportedItem item) {
        String group = item.group();
        return List.of(
                Cell.of(item.name()).note(item.code().value()),
                Cell.of(item.authority()),
                Cell.of(page.pick(directory.regionName(item.region()))),
                Cell.of(group == null ? "" : group));
    }

    private static Table table(Page page, List<String> columns, List<List<Cell>> rows) {
        return Table.of(
                        page.text("catalogue.administration.title"),
                        columns.stream()
                                .map(each -> page.text("catalogue.administration.column." + each))
                                .map(Column::new)
                                .toList(),
                        rows)
                .withHiddenCaption();
    }

    private AdministeredItemsPage page(
            Page page,
            ItemFilter filter,
            Table table,
            @Nullable String next,
            @Nullable String text) {
        return new AdministeredItemsPage(
                filter,
                List.of(
                        new Tab(
                                page.text("catalogue.administration.own"),
                                ItemFilter.PATH,
                                !filter.imported()),
                        new Tab(
                                page.text("catalogue.administration.imported"),
                                ItemFilter.PATH + "?source=" + ItemFilter.IMPORTED,
                                filter.imported())),
                states(page),
                packs(page),
                authorities(page),
                table,
                new Pager(filter.after() == null ? null : filter.first(), next, text));
    }

    private static List<Option> states(Page page) {
        List<Option> options = new ArrayList<>();
        options.add(any(page, "state"));
        for (ItemState state :
                List.of(ItemState.IN_USE, ItemState.SUSPENDED, ItemState.CANCELLED)) {
            options.add(
                    new Option(state.name(), page.text("catalogue.administration.state." + state)));
        }
        return options;
    }

    private List<Option> packs(Page page) {
        List<Option> options = new ArrayList<>();
        options.add(any(page, "pack"));
        catalogue.newestVersions().stream()
                .map(ItemVersion::pack)
                .distinct()
                .sorted()
                .forEach(pack -> options.add(new Option(pack, pack)));
        return options;
    }

    private List<Option> authorities(Page page) {
        List<Option> options = new ArrayList<>();
        options.add(any(page, "authority"));
        catalogue.newestVersions().stream()
                .map(version -> version.item().authority())
                .distinct()
                .sorted()
                .forEach(id -> options.add(new Option(id, page.pick(directory.authorityName(id)))));
        return options;
    }

    private static Option any(Page page, String filter) {
        return new Option("", page.text("catalogue.administration.any." + filter));
    }
}
