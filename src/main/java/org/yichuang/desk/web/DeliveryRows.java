package org.yichuang.desk.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.kernel.Masking;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.DenseRow;

/// How the applicant wants the result, with the address masked.
final class DeliveryRows {

    private DeliveryRows() {}

    static List<DenseRow> of(Page page, CaseState state, @Nullable String filed) {
        if (!(state instanceof CaseState.Existing existing)) {
            return List.of();
        }
        List<DenseRow> rows = new ArrayList<>();
        rows.add(
                DenseRow.of(
                        page.text("desk.file.delivery"),
                        page.text("cases.delivery." + existing.filing().delivery())));
        Sending.of(filed)
                .ifPresent(
                        to ->
                                rows.add(
                                        DenseRow.of(
                                                page.text("desk.file.delivery.to"),
                                                String.join(
                                                        " ",
                                                        Masking.personName(to.recipient()),
                                                        Masking.phone(to.phone()),
                                                        Masking.address(to.place())))));
        return rows;
    }
}
