package org.yichuang.identity.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.internal.StoredAccount;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.SummaryRow;
import org.yichuang.pages.ui.Tag;

/// One account, to be changed.
///
/// @param own whether it is the administrator's own
public record AccountPage(
        StoredAccount stored, @Nullable Instant lockedUntil, boolean own, AccountForm form) {

    public Tag state(Page page) {
        return AccountsPage.state(page, stored, lockedUntil);
    }

    /// Whether it belongs to somebody who works for the government.
    public boolean staff() {
        return stored.account().personKey() == null;
    }

    /// The path of an act on this account.
    public String path(String act) {
        return "/administration/accounts/" + stored.account().id() + "/" + act;
    }

    public List<SummaryRow> dates(Page page) {
        Instant last = stored.lastSignInAt();
        List<SummaryRow> dates = new ArrayList<>();
        dates.add(row(page, "created", page.dateTime(stored.createdAt())));
        String lastText = last == null ? page.text("identity.accounts.never") : page.dateTime(last);
        dates.add(row(page, "last", lastText));
        dates.add(row(page, "passwordChanged", page.dateTime(stored.passwordChangedAt())));
        return dates;
    }

    private static SummaryRow row(Page page, String key, String value) {
        return SummaryRow.of(page.text("identity.account." + key), value);
    }
}
