package org.yichuang.intake.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Circumstances;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.cases.lifecycle.Outcome;
import org.yichuang.catalogue.Item;
import org.yichuang.intake.HeldLicences;
import org.yichuang.intake.Party;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.licences.Licence;
import org.yichuang.licences.Licences;

/// Finds them in the register, and asks the lifecycle what it would say to an application of today.
@Component
class LicencesToActOn implements HeldLicences {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Licences licences;
    private final Filings filings;
    private final Procedures procedures;
    private final Supplier<WorkingDays> days;
    private final Clock clock;

    LicencesToActOn(
            Licences licences,
            Filings filings,
            Procedures procedures,
            Supplier<WorkingDays> days,
            Clock clock) {
        this.licences = licences;
        this.filings = filings;
        this.procedures = procedures;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public List<Held> of(Party party, Item item) {
        return item.purpose() == null
                ? List.of()
                : licences.of(party.key()).stream()
                        .flatMap(licence -> about(item, licence).stream())
                        .toList();
    }

    @Override
    public Optional<Held> about(Item item, Licence licence) {
        return item.purpose() != null
                        && licence.type().equals(item.result().licenceType())
                        && licence.statusOn(LocalDate.now(clock)).isValid()
                ? Optional.of(held(item, licence))
                : Optional.empty();
    }

    private Held held(Item item, Licence licence) {
        String holder = licence.holder().key();
        Outcome outcome =
                Lifecycle.decide(
                        new CaseState.None(),
                        new Command.Submit(filings.empty(item, holder, licence)),
                        new Circumstances(
                                LocalDateTime.ofInstant(clock.instant(), CHINA),
                                new Actor.Applicant(holder),
                                procedures.of(item.slug(), item.version()),
                                days.get()));
        return switch (outcome) {
            case Outcome.Refused refused -> new Held(licence, refused, false);
            case Outcome.Done(var events) ->
                    new Held(
                            licence,
                            null,
                            events.getFirst() instanceof Event.Submitted submitted
                                    && submitted.filing().purpose() != null
                                    && submitted.filing().purpose().tooLateForSilence());
        };
    }
}
