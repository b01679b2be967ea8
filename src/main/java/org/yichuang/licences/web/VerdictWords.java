package org.yichuang.licences.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.licences.Licence;
import org.yichuang.licences.LicenceStatus;
import org.yichuang.licences.LicenceVerification.FileCheck;
import org.yichuang.licences.LicenceVerification.Proof;
import org.yichuang.licences.LicenceVerification.Standing;
import org.yichuang.licences.web.Verdict.Check;
import org.yichuang.licences.web.Verdict.Look;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.SummaryRow;
import org.yichuang.seals.Seal;

/// Says what a verification found so that a stranger understands it. Shows only what is public: of
/// a natural person the masked name.
@Component
class VerdictWords {

    private final Clock clock;

    VerdictWords(Clock clock) {
        this.clock = clock;
    }

    Verdict of(Page page, Standing standing) {
        if (standing.proof() instanceof Proof.Damaged) {
            return new Verdict(
                    Look.WRONG,
                    page.text("licences.verdict.damaged"),
                    checkedAt(page),
                    facts(page, standing),
                    List.of(),
                    page.text("licences.advice.damaged"));
        }
        return new Verdict(
                look(standing.status()),
                headline(page, standing),
                checkedAt(page),
                facts(page, standing),
                checks(page, standing),
                advice(page, standing.status()));
    }

    Verdict unknown(Page page) {
        return plain(page, Look.WRONG, "unknown");
    }

    Verdict of(Page page, FileCheck check) {
        return switch (check) {
            case FileCheck.Genuine(Standing standing) -> of(page, standing);
            case FileCheck.OtherDocument(Seal seal, var at) ->
                    new Verdict(
                            Look.GOOD,
                            page.text("licences.verdict.other-document"),
                            checkedAt(page),
                            List.of(),
                            List.of(
                                    new Check(
                                            Look.GOOD,
                                            page.text("licences.check.seal"),
                                            page.text(
                                                    "licences.check.seal.text",
                                                    page.pick(seal.name()),
                                                    page.dateTime(at))),
                                    unchanged(page)),
                            page.text("licences.advice.other-document"));
            case FileCheck.Changed() -> plain(page, Look.WRONG, "changed");
            case FileCheck.ForeignSeal() -> plain(page, Look.DOUBTFUL, "foreign-seal");
            case FileCheck.NotSealed() -> plain(page, Look.DOUBTFUL, "not-sealed");
        };
    }

    private Verdict plain(Page page, Look look, String key) {
        return new Verdict(
                look,
                page.text("licences.verdict." + key),
                checkedAt(page),
                List.of(),
                List.of(),
                page.text("licences.advice." + key));
    }

    private String checkedAt(Page page) {
        return page.text("licences.checked-at", page.dateTime(clock.instant()));
    }

    private static String headline(Page page, Standing standing) {
        boolean recorded = standing.proof() instanceof Proof.None;
        return page.text(
                recorded && standing.status().isValid()
                        ? "licences.verdict.recorded"
                        : "licences.verdict." + standing.status());
    }

    private static Look look(LicenceStatus status) {
        return switch (status) {
            case IN_FORCE -> Look.GOOD;
            case NOT_YET_VALID, EXPIRED, SUSPENDED -> Look.DOUBTFUL;
            case REVOKED, CANCELLED, LOST_REISSUED, REPLACED -> Look.WRONG;
        };
    }

    private static @Nullable String advice(Page page, LicenceStatus status) {
        return status.isValid() ? null : page.text("licences.advice." + status);
    }

    private static List<SummaryRow> facts(Page page, Standing standing) {
        Licence licence = standing.licence();
        LocalDate until = licence.validUntil();
        String lastDay = until == null ? page.text("licences.no-expiry") : page.dateWithYear(until);
        return List.of(
                SummaryRow.of(page.text("licences.fact.title"), page.pick(licence.title())),
                SummaryRow.of(page.text("licences.fact.holder"), licence.holder().publicName()),
                SummaryRow.of(page.text("licences.fact.number"), licence.number()).asNumber(),
                SummaryRow.of(
                        page.text("licences.fact.issuer"), page.pick(licence.issuer().name())),
                SummaryRow.of(
                        page.text("licences.fact.issued-on"),
                        page.dateWithYear(licence.issuedOn())),
                SummaryRow.of(page.text("licences.fact.valid-until"), lastDay));
    }

    private static List<Check> checks(Page page, Standing standing) {
        List<Check> checks = new ArrayList<>();
        if (standing.proof() instanceof Proof.Whole(Seal seal)) {
            checks.add(seal(page, standing.licence(), seal));
            checks.add(unchanged(page));
        } else {
            checks.add(
                    new Check(
                            Look.DOUBTFUL,
                            page.text("licences.check.recorded"),
                            page.text("licences.check.recorded.text")));
        }
        checks.add(state(page, standing));
        return checks;
    }

    private static Check seal(Page page, Licence licence, Seal seal) {
        Licence.Document document = licence.document();
        String at = document == null ? "" : page.dateTime(document.sealedAt());
        String later =
                seal.state() == Seal.State.REVOKED
                        ? page.text(
                                "licences.check.seal.revoked-later",
                                page.date(page.local(seal.since()).toLocalDate()))
                        : "";
        return new Check(
                Look.GOOD,
                page.text("licences.check.seal"),
                page.text("licences.check.seal.text", page.pick(seal.name()), at) + later);
    }

    private static Check unchanged(Page page) {
        return new Check(
                Look.GOOD,
                page.text("licences.check.unchanged"),
                page.text("licences.check.unchanged.text"));
    }

    private static Check state(Page page, Standing standing) {
        return switch (standing.status()) {
            case IN_FORCE, NOT_YET_VALID, EXPIRED ->
                    new Check(
                            Look.GOOD,
                            page.text("licences.check.state"),
                            page.text("licences.check.state.text"));
            case SUSPENDED, REVOKED, CANCELLED, LOST_REISSUED, REPLACED ->
                    new Check(
                            look(standing.status()),
                            page.text("licences.status." + standing.status()),
                            page.text(
                                    "licences.check.state.since",
                                    page.dateTime(standing.licence().since())));
        };
    }
}
