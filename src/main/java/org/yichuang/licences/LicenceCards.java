package org.yichuang.licences;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.yichuang.documents.QrCode;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.LicenceCard;
import org.yichuang.pages.ui.SummaryRow;

/// Shows a licence to its holder, as a card with the code that leads others to its verification.
@Component
public final class LicenceCards {

    private static final int ROWS = 3;

    private final Licences licences;

    LicenceCards(Licences licences) {
        this.licences = licences;
    }

    public LicenceCard card(Page page, Licence licence) {
        LicenceStatus status = licence.statusOn(page.today());
        return new LicenceCard(
                page.pick(licence.issuer().name()),
                page.pick(licence.title()),
                rows(page, licence),
                status.isValid() ? code(page, licence) : null,
                status.isValid() ? page.text("licences.card.scan") : null,
                status.isValid() ? null : page.text("licences.status." + status));
    }

    private static List<SummaryRow> rows(Page page, Licence licence) {
        List<SummaryRow> rows = new ArrayList<>();
        licence.fields().stream()
                .filter(field -> !field.value().isBlank())
                .limit(ROWS)
                .forEach(field -> rows.add(SummaryRow.of(page.pick(field.label()), field.value())));
        rows.add(SummaryRow.of(page.text("licences.fact.number"), licence.number()).asNumber());
        LocalDate until = licence.validUntil();
        rows.add(
                SummaryRow.of(
                        page.text("licences.fact.valid-until"),
                        until == null
                                ? page.text("licences.no-expiry")
                                : page.dateWithYear(until)));
        return rows;
    }

    private Content code(Page page, Licence licence) {
        QrCode code = QrCode.of(licences.verificationAddress(licence));
        String label = page.text("licences.face.qr");
        return output ->
                output.writeContent(
                        "<svg viewBox=\"0 0 %1$d %1$d\" role=\"img\" aria-label=\"%2$s\"><path d=\"%3$s\"/></svg>"
                                .formatted(
                                        code.size(), HtmlUtils.htmlEscape(label), code.svgPath()));
    }
}
