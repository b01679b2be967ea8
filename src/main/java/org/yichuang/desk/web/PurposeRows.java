package org.yichuang.desk.web;

import java.util.ArrayList;
import java.util.List;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.DenseRow;

/// What an application is to do to a licence that exists, and whether it rests on a commitment.
final class PurposeRows {

    private PurposeRows() {}

    static List<DenseRow> of(Page page, CaseState state) {
        List<DenseRow> rows = new ArrayList<>();
        if (state instanceof CaseState.Existing existing) {
            Filing.Purpose purpose = existing.filing().purpose();
            if (purpose != null) {
                DenseRow row =
                        DenseRow.of(
                                page.text("desk.file.purpose." + purpose.kind()),
                                purpose.licence());
                rows.add(
                        purpose.expires() == null
                                ? row
                                : row.note(
                                        page.text(
                                                purpose.tooLateForSilence()
                                                        ? "desk.file.purpose.late"
                                                        : "desk.file.purpose.until",
                                                page.dateWithYear(purpose.expires()))));
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
}
