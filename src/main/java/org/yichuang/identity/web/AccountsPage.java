package org.yichuang.identity.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.internal.StoredAccount;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Cell;
import org.yichuang.pages.ui.Column;
import org.yichuang.pages.ui.Option;
import org.yichuang.pages.ui.Pager;
import org.yichuang.pages.ui.Table;
import org.yichuang.pages.ui.Tag;
import org.yichuang.pages.ui.Tone;

/// One page of the list of accounts.
public record AccountsPage(
        AccountFilter filter, List<Option> roles, boolean empty, Table table, Pager pager) {

    private static final List<String> COLUMNS =
            List.of("login", "name", "roles", "scope", "state", "last");

    /// @param locked until when those that are locked stay so
    /// @param next the path of the page below
    static AccountsPage of(
            Page page,
            AccountFilter filter,
            List<StoredAccount> accounts,
            Map<UUID, Instant> locked,
            @Nullable String next,
            Places places) {
        List<Column> columns =
                COLUMNS.stream()
                        .map(column -> page.text("identity.accounts.column." + column))
                        .map(Column::new)
                        .toList();
        List<List<Cell>> rows =
                accounts.stream()
                        .map(each -> row(page, each, locked.get(each.account().id()), places))
                        .toList();
        List<Option> roles = new ArrayList<>();
        roles.add(new Option("", page.text("identity.accounts.role.any")));
        roles.addAll(RoleNames.all(page));
        return new AccountsPage(
                filter,
                roles,
                accounts.isEmpty(),
                Table.of(page.text("identity.accounts.title"), columns, rows).withHiddenCaption(),
                new Pager(filter.after() == null ? null : filter.first(), next, null));
    }

    private static List<Cell> row(
            Page page, StoredAccount stored, @Nullable Instant lockedUntil, Places places) {
        var account = stored.account();
        Instant last = stored.lastSignInAt();
        String window = places.window(page, account);
        Cell scope = Cell.of(places.scope(page, account));
        return List.of(
                Cell.link(account.login(), "/administration/accounts/" + account.id()),
                Cell.of(account.name()),
                Cell.of(RoleNames.of(page, account.roles())),
                window == null ? scope : scope.note(window),
                Cell.tag(state(page, stored, lockedUntil)),
                Cell.of(last == null ? page.text("identity.accounts.never") : page.dateTime(last)));
    }

    static Tag state(Page page, StoredAccount stored, @Nullable Instant lockedUntil) {
        if (!stored.enabled()) {
            return Tag.of(Tone.PLAIN, page.text("identity.accounts.state.closed"));
        }
        if (lockedUntil != null) {
            String time = page.time(lockedUntil);
            return Tag.of(Tone.BAD, page.text("identity.accounts.state.locked", time));
        }
        return stored.mustChangePassword()
                ? Tag.of(Tone.ATTENTION, page.text("identity.accounts.state.password"))
                : Tag.of(Tone.GOOD, page.text("identity.accounts.state.open"));
    }
}
