package org.yichuang.identity.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.identity.internal.AuditReading;
import org.yichuang.identity.internal.RecordedEntry;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;

/// Shows administrators who did what.
@Controller
@Allowed(Role.ADMINISTRATOR)
class AuditController {

    private static final int PAGE = 50;

    private final AuditReading audit;
    private final Templates templates;
    private final Clock clock;

    AuditController(AuditReading audit, Templates templates, Clock clock) {
        this.audit = audit;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/administration/audit")
    JteModel list(Page page, Account by, @ModelAttribute AuditFilter filter) {
        List<FieldError> slips = filter.slips(page);
        List<RecordedEntry> found =
                slips.isEmpty()
                        ? audit.page(filter.query(by.region(), clock.getZone()), PAGE + 1)
                        : List.of();
        boolean more = found.size() > PAGE;
        List<RecordedEntry> shown = more ? found.subList(0, PAGE) : found;
        String next = more ? filter.next(shown.getLast()) : null;
        return templates.identityAudit(
                page, AuditPage.of(page, filter, audit.actions(), shown, next, slips));
    }
}
