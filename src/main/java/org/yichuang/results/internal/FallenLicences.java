package org.yichuang.results.internal;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.JournalListener;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Command.Answered;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.licences.Changing;
import org.yichuang.licences.Licence;
import org.yichuang.licences.LicenceAct;
import org.yichuang.licences.LicenceChange;
import org.yichuang.licences.Licences;

/// Lets the licence fall that a case led to, when the case's journal says that it was revoked or
/// cancelled, so that whoever checks it is told.
@Component
class FallenLicences implements JournalListener {

    private static final Logger log = LoggerFactory.getLogger(FallenLicences.class);

    private final Licences licences;

    FallenLicences(Licences licences) {
        this.licences = licences;
    }

    @Override
    public void heard(List<Heard> batch) {
        for (Heard heard : batch) {
            change(heard.entry()).ifPresent(change -> fall(heard.entry(), change));
        }
    }

    private static Optional<LicenceChange> change(JournalEntry entry) {
        return switch (entry.event()) {
            case Event.Revoked revoked ->
                    Optional.of(
                            new LicenceChange(
                                    LicenceAct.REVOKE,
                                    login(entry),
                                    revoked.reason(),
                                    "行政许可法第六十九条"));
            case Event.Cancelled cancelled ->
                    Optional.of(
                            new LicenceChange(
                                    LicenceAct.CANCEL,
                                    login(entry),
                                    cancelled.reason(),
                                    "行政许可法第七十条"));
            case Event.ChallengeAnswered(_, var result, var text, _)
                    when result == Answered.SET_ASIDE ->
                    Optional.of(
                            new LicenceChange(
                                    LicenceAct.REVOKE, login(entry), text, "行政许可法第七条；行政复议法、行政诉讼法"));
            default -> Optional.empty();
        };
    }

    private static String login(JournalEntry entry) {
        return entry.actor() instanceof Actor.Officer officer ? officer.account() : "";
    }

    /// A licence that has fallen otherwise in the meantime stays as it is.
    private void fall(JournalEntry entry, LicenceChange change) {
        for (Licence licence : licences.ofCase(entry.no())) {
            Changing changing = licences.change(licence.identifier(), change);
            if (!(changing instanceof Changing.Changed)) {
                log.warn(
                        "licence {} of {} does not fall: {}",
                        licence.identifier(),
                        entry.no().text(),
                        changing);
            }
        }
    }
}
