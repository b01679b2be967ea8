package org.yichuang.desk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.Cases;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.DenseRow;

/// What else the applicant of a case has filed in the same region, so that the clerk can tell them
/// how it stands. Drafts are nobody's business.
@Component
class OtherCases {

    private static final int LOOKED_AT = 9;
    private static final int SHOWN = 4;
    private static final String DRAFT = "DRAFT";

    private final Cases cases;
    private final Catalogue catalogue;

    OtherCases(Cases cases, Catalogue catalogue) {
        this.cases = cases;
        this.catalogue = catalogue;
    }

    List<DenseRow> of(Page page, CaseSummary open) {
        return cases.ofApplicant(open.applicant().key(), Optional.empty(), LOOKED_AT).stream()
                .filter(each -> !each.no().equals(open.no()))
                .filter(each -> !each.stage().equals(DRAFT))
                .filter(each -> each.region().equals(open.region()))
                .limit(SHOWN)
                .map(each -> row(page, each))
                .toList();
    }

    private DenseRow row(Page page, CaseSummary other) {
        String item =
                catalogue
                        .version(other.item(), other.itemVersion())
                        .map(each -> page.pick(each.name()))
                        .orElse(other.item());
        Instant received = other.receivedAt();
        LocalDate closed = other.closedOn();
        String day =
                closed != null
                        ? page.shortDate(closed)
                        : received == null
                                ? ""
                                : page.shortDate(page.local(received).toLocalDate());
        return DenseRow.of(day, item).note(page.text("cases.stage." + other.stage()));
    }
}
