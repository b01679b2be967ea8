package org.yichuang.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.kernel.LicenceIdentifier;
import org.yichuang.licences.Licence;
import org.yichuang.licences.Licences;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.DenseRow;

/// What an application is to do to a licence that exists, and whether it rests on a commitment.
@Component
class PurposeRows {

    private final Licences licences;

    PurposeRows(Licences licences) {
        this.licences = licences;
    }

    List<DenseRow> of(Page page, CaseState state) {
        List<DenseRow> rows = new ArrayList<>();
        if (state instanceof CaseState.Existing existing) {
            Filing.Purpose purpose = existing.filing().purpose();
            if (purpose != null) {
                rows.add(row(page, purpose));
            }
            if (existing.filing().commitment() != null) {
                rows.add(
                        DenseRow.of(
                                page.text("desk.file.commitment"),
                                page.text("desk.file.commitment.text")));
            }
        }
        return rows;
    }

    /// By the number that is printed on it; one that the register does not know by its identifier.
    private DenseRow row(Page page, Filing.Purpose purpose) {
        Optional<Licence> licence =
                LicenceIdentifier.parse(purpose.licence()).toOptional().flatMap(licences::find);
        DenseRow row =
                DenseRow.of(
                        page.text("desk.file.purpose." + purpose.kind()),
                        licence.map(each -> page.pick(each.title()) + " " + each.number())
                                .orElse(purpose.licence()));
        return purpose.expires() == null
                ? row
                : row.note(
                        page.text(
                                purpose.tooLateForSilence()
                                        ? "desk.file.purpose.late"
                                        : "desk.file.purpose.until",
                                page.dateWithYear(purpose.expires())));
    }
}
