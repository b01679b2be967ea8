package org.yichuang.licences.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.licences.Licence;
import org.yichuang.licences.LicenceCards;
import org.yichuang.licences.LicenceEvent;
import org.yichuang.licences.LicenceOffers;
import org.yichuang.licences.LicenceStatus;
import org.yichuang.licences.LicenceUse;
import org.yichuang.licences.LicenceVerification;
import org.yichuang.licences.Licences;
import org.yichuang.licences.Licences.UsePosition;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Step;
import org.yichuang.pages.ui.SummaryRow;
import org.yichuang.pages.ui.Tag;
import org.yichuang.pages.ui.Tone;

/// Puts together what a holder sees of their licences.
@Component
class WalletViews {

    static final int USES = 20;

    /// From when on a licence counts as about to expire: time enough to renew it.
    private static final int SOON_DAYS = 60;

    private final Licences licences;
    private final LicenceCards cards;
    private final LicenceVerification verification;
    private final VerdictWords words;
    private final List<LicenceOffers> offers;

    WalletViews(
            Licences licences,
            LicenceCards cards,
            LicenceVerification verification,
            VerdictWords words,
            List<LicenceOffers> offers) {
        this.licences = licences;
        this.cards = cards;
        this.verification = verification;
        this.words = words;
        this.offers = List.copyOf(offers);
    }

    WalletPage wallet(Page page, List<Licence> held) {
        List<WalletPage.Card> valid = new ArrayList<>();
        Map<LicenceStatus, List<WalletPage.Line>> others = new TreeMap<>();
        for (Licence licence : held) {
            LicenceStatus status = licence.statusOn(page.today());
            if (status.isValid()) {
                valid.add(
                        new WalletPage.Card(
                                cards.card(page, licence),
                                page.pick(licence.title()),
                                licence.holder().name(),
                                path(licence),
                                soon(page, licence)));
            } else {
                others.computeIfAbsent(status, _ -> new ArrayList<>())
                        .add(line(page, licence, status));
            }
        }
        return new WalletPage(
                valid,
                others.entrySet().stream()
                        .map(
                                group ->
                                        new WalletPage.Group(
                                                "group-" + group.getKey(),
                                                page.text("licences.status." + group.getKey()),
                                                group.getValue()))
                        .toList());
    }

    private static WalletPage.Line line(Page page, Licence licence, LicenceStatus status) {
        LocalDate until = licence.validUntil();
        boolean late = status == LicenceStatus.EXPIRED && until != null;
        return new WalletPage.Line(
                page.pick(licence.title()),
                page.text(
                        late ? "licences.wallet.expired" : "licences.wallet.line",
                        licence.holder().name(),
                        page.pick(licence.issuer().name()),
                        page.dateWithYear(late && until != null ? until : licence.issuedOn())),
                path(licence),
                new Tag(
                        status == LicenceStatus.REVOKED ? Tone.BAD : Tone.PLAIN,
                        page.text("licences.status." + status),
                        null));
    }

    private static @Nullable Tag soon(Page page, Licence licence) {
        LocalDate until = licence.validUntil();
        boolean soon =
                until != null
                        && licence.statusOn(page.today()).isValid()
                        && until.isBefore(page.today().plusDays(SOON_DAYS));
        return soon ? new Tag(Tone.ATTENTION, page.text("licences.wallet.soon"), null) : null;
    }

    private static String path(Licence licence) {
        return "/licences/" + licence.identifier().text();
    }

    LicencePage licence(Page page, Licence licence, Optional<UsePosition> before) {
        List<LicenceUse> uses = licences.uses(licence, before, USES + 1);
        List<LicenceUse> shown = uses.subList(0, Math.min(USES, uses.size()));
        return new LicencePage(
                page.pick(licence.title()),
                cards.card(page, licence),
                soon(page, licence),
                face(page, licence),
                licence.document() == null ? null : path(licence) + "/document",
                words.of(page, verification.standing(licence)),
                licences.history(licence).reversed().stream()
                        .map(event -> step(page, event))
                        .toList(),
                shown.stream()
                        .map(
                                use ->
                                        new LicencePage.Use(
                                                page.text(
                                                        "licences.use", use.user(), use.purpose()),
                                                page.dateTime(use.at())))
                        .toList(),
                offers.stream().flatMap(each -> each.of(page, licence).stream()).toList(),
                uses.size() > USES ? path(licence) + "?before=" + text(shown.getLast()) : null);
    }

    private static List<SummaryRow> face(Page page, Licence licence) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(page.text("licences.fact.holder"), licence.holder().name()));
        licence.fields().stream()
                .filter(field -> !field.value().isBlank())
                .filter(field -> !field.value().equals(licence.holder().name()))
                .forEach(field -> rows.add(SummaryRow.of(page.pick(field.label()), field.value())));
        rows.add(SummaryRow.of(page.text("licences.fact.number"), licence.number()).asNumber());
        rows.add(
                SummaryRow.of(
                        page.text("licences.fact.issuer"), page.pick(licence.issuer().name())));
        rows.add(
                SummaryRow.of(
                        page.text("licences.fact.issued-on"),
                        page.dateWithYear(licence.issuedOn())));
        LocalDate until = licence.validUntil();
        rows.add(
                SummaryRow.of(
                        page.text("licences.fact.valid-until"),
                        until == null
                                ? page.text("licences.no-expiry")
                                : page.dateWithYear(until)));
        rows.add(
                SummaryRow.of(page.text("licences.face.identifier"), licence.identifier().text())
                        .asNumber());
        rows.add(SummaryRow.of(page.text("licences.face.code"), licence.code().text()).asNumber());
        return rows;
    }

    private static Step step(Page page, LicenceEvent event) {
        String reason = event.reason();
        String basis = event.basis();
        String text =
                reason == null
                        ? page.dateTime(event.at())
                        : page.text("licences.event.because", page.dateTime(event.at()), reason);
        Step step =
                Step.of(
                        event.state().isFinal() ? Step.State.REFUSED : Step.State.DONE,
                        page.text("licences.event." + event.act()),
                        text);
        return basis == null ? step : step.under(basis);
    }

    private static String text(LicenceUse use) {
        return use.at() + "_" + use.id();
    }

    /// Reads the place in a link. A link that somebody has changed leads to the first page.
    static Optional<UsePosition> position(String text) {
        int cut = text.indexOf('_');
        try {
            return cut < 0
                    ? Optional.empty()
                    : Optional.of(
                            new UsePosition(
                                    Instant.parse(text.substring(0, cut)),
                                    UUID.fromString(text.substring(cut + 1))));
        } catch (DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
