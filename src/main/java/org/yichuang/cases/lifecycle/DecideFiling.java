package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yichuang.cases.lifecycle.CaseState.Draft;
import org.yichuang.cases.lifecycle.CaseState.Received;
import org.yichuang.cases.lifecycle.Command.Delivery;
import org.yichuang.cases.lifecycle.Filing.Purpose;
import org.yichuang.cases.lifecycle.Outcome.Done;
import org.yichuang.cases.lifecycle.Outcome.Refused;
import org.yichuang.cases.lifecycle.Procedure.Renewal;

/// The rules of filing an application, up to what rules can grant at once.
final class DecideFiling {

    private DecideFiling() {}

    static LocalDate answerBy(Circumstances at) {
        return at.lastDay(at.procedure().limits().correction(), at.arrival(), List.of());
    }

    static Outcome submit(CaseState state, Filing filing, Circumstances at) {
        Optional<Refused> refused = other(state, filing).or(() -> unfit(filing, at));
        return refused.isPresent()
                ? refused.get()
                : new Done(new Event.Submitted(filed(filing, at), answerBy(at), at.countsFrom()));
    }

    static Outcome receive(Filing filing, Circumstances at) {
        Optional<Refused> refused = unfit(filing, at);
        return refused.isPresent()
                ? refused.get()
                : new Done(new Event.Received(filed(filing, at), answerBy(at), at.countsFrom()));
    }

    private static Optional<Refused> other(CaseState state, Filing filing) {
        return state instanceof Draft(var draft) && !draft.isSameMatter(filing)
                ? Optional.of(new Refused(Ground.OTHER_FILING, draft.item(), draft.version()))
                : Optional.empty();
    }

    /// Whether the item does not take such an application: on a commitment, or for a renewal at
    /// this time.
    static Optional<Refused> unfit(Filing filing, Circumstances at) {
        if (filing.commitment() != null && at.procedure().promises().commitment() == null) {
            return Optional.of(new Refused(Ground.NO_COMMITMENT));
        }
        Purpose purpose = filing.purpose();
        if (purpose == null || !filing.isRenewal()) {
            return Optional.empty();
        }
        Renewal renewal = at.procedure().renewal();
        LocalDate expires = purpose.expires();
        if (renewal == null || expires == null) {
            return Optional.of(new Refused(Ground.NO_RENEWAL));
        }
        return outsideOf(renewal, expires, at);
    }

    /// What is filed, with what only the day of filing says of it.
    private static Filing filed(Filing filing, Circumstances at) {
        Purpose purpose = filing.purpose();
        Renewal renewal = at.procedure().renewal();
        LocalDate expires = purpose == null ? null : purpose.expires();
        Limit notAfter = renewal == null ? null : renewal.notAfter();
        return filing.isRenewal()
                        && expires != null
                        && notAfter != null
                        && at.today().isAfter(notAfter.firstDay(expires, at.days()))
                ? filing.late()
                : filing;
    }

    private static Optional<Refused> outsideOf(
            Renewal renewal, LocalDate expires, Circumstances at) {
        Limit notBefore = renewal.notBefore();
        LocalDate first = notBefore == null ? null : notBefore.firstDay(expires, at.days());
        if (first != null && at.today().isBefore(first)) {
            return Optional.of(new Refused(Ground.RENEWAL_TOO_EARLY, first));
        }
        Limit notAfter = renewal.notAfter();
        LocalDate last =
                notAfter == null || renewal.late()
                        ? expires
                        : notAfter.firstDay(expires, at.days());
        return at.today().isAfter(last)
                ? Optional.of(new Refused(Ground.RENEWAL_TOO_LATE, last))
                : Optional.empty();
    }

    /// Everything from the filing to the end happens in this one act, or nothing does; so it is
    /// received on its own day, whenever the windows close.
    static Outcome grantAtOnce(CaseState state, Command.GrantAtOnce command, Circumstances at) {
        Filing filing = command.filing();
        Optional<Refused> refused = other(state, filing).or(() -> unfit(filing, at));
        if (refused.isPresent()) {
            return refused.get();
        }
        if (!command.rule().rules().equals(at.procedure().decision().atOnce())
                || command.rule().reasons().isEmpty()) {
            return new Refused(Ground.NOT_AT_ONCE);
        }
        List<String> missing = filing.missing();
        if (!missing.isEmpty()) {
            return new Refused(Ground.ESSENTIAL_MISSING, missing.size(), missing);
        }
        if (command.document().isBlank()) {
            return new Refused(Ground.DOCUMENT_MISSING);
        }
        LocalDate answerBy = answerBy(at);
        Received received = new Received(filing, at.now(), answerBy, null, null);
        return new Done(
                List.of(
                        new Event.Submitted(filed(filing, at), answerBy, null),
                        DecideClock.accepted(received, Set.of(), at),
                        new Event.Granted(
                                "",
                                DecideReview.deliverBy(at),
                                null,
                                DecideReview.verifyBy(filing, at),
                                command.rule()),
                        new Event.Issued(command.document()),
                        new Event.Delivered(Delivery.ELECTRONIC, command.document(), null),
                        new Event.Closed()));
    }
}
