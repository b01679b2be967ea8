package org.yichuang.demo.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yichuang.directory.Authority;
import org.yichuang.directory.CityDefinition;
import org.yichuang.directory.Directory;
import org.yichuang.identity.Persons;
import org.yichuang.intake.Party;
import org.yichuang.licences.Holder;
import org.yichuang.licences.Issuer;
import org.yichuang.licences.LicenceTypes;
import org.yichuang.licences.Licences;
import org.yichuang.licences.RecordedLicence;
import org.yichuang.registers.Company;
import org.yichuang.registers.Registers;
import org.yichuang.seals.NewSeal;
import org.yichuang.seals.SealKind;
import org.yichuang.seals.Seals;

/// Registers what the people and companies of the demonstration district hold, and the seals of its
/// authorities.
@Component
class DemoHoldings {

    private static final String BY = "demo";
    private static final LocalDate SEALS_FROM = LocalDate.of(2024, 1, 1);
    private static final int YEARS = 5;
    private static final LocalDate SEALS_TO = LocalDate.of(2033, 12, 31);

    private final Registers registers;
    private final Directory directory;
    private final Persons persons;
    private final Licences licences;
    private final LicenceTypes types;
    private final Seals seals;
    private final Clock clock;

    DemoHoldings(
            Registers registers,
            Directory directory,
            Persons persons,
            Licences licences,
            LicenceTypes types,
            Seals seals,
            Clock clock) {
        this.registers = registers;
        this.directory = directory;
        this.persons = persons;
        this.licences = licences;
        this.types = types;
        this.seals = seals;
        this.clock = clock;
    }

    void register(CityDefinition city) {
        Map<String, String> names = new HashMap<>();
        city.applicants().forEach(each -> names.put(each.account(), each.name()));
        city.companies().forEach(company -> keep(company, names));
        directory.authorities().forEach(this::seal);
        Map<String, Holder> holders = holders(city);
        city.licences().forEach(licence -> record(licence, holders));
    }

    private void keep(CityDefinition.Company company, Map<String, String> names) {
        registers.keep(
                new Company(
                        company.creditCode(),
                        company.name(),
                        company.type(),
                        names.getOrDefault(company.legalRepresentative(), ""),
                        company.address(),
                        company.region(),
                        company.established(),
                        company.businessScope()));
    }

    private void seal(Authority authority) {
        SealKind kind =
                authority.id().equals("service-centre") ? SealKind.ACCEPTANCE : SealKind.DEPARTMENT;
        seals.register(
                new NewSeal(
                        authority.id(),
                        kind,
                        authority.id(),
                        authority.name(),
                        authority.creditCode(),
                        SEALS_FROM,
                        SEALS_TO,
                        BY));
    }

    private Map<String, Holder> holders(CityDefinition city) {
        Map<String, Holder> holders = new HashMap<>();
        city.applicants()
                .forEach(
                        each ->
                                holders.put(
                                        each.account(),
                                        new Holder(
                                                persons.keyOf(each.identityNumber()),
                                                Holder.Kind.PERSON,
                                                each.name())));
        city.companies()
                .forEach(
                        each ->
                                holders.put(
                                        each.creditCode().value(),
                                        new Holder(
                                                Party.keyOf(each.creditCode()),
                                                Holder.Kind.ORGANISATION,
                                                each.name())));
        return holders;
    }

    private void record(CityDefinition.HeldLicence licence, Map<String, Holder> holders) {
        Holder holder = holders.get(licence.holder());
        if (holder == null) {
            throw new IllegalStateException(
                    "city.yaml: licence " + licence.number() + " has an unknown holder");
        }
        Integer days = licence.expiresInDays();
        LocalDate until = days == null ? licence.validUntil() : LocalDate.now(clock).plusDays(days);
        LocalDate issued =
                days == null || until == null
                        ? licence.issuedOn()
                        : until.minusYears(YEARS).plusDays(1);
        if (issued == null) {
            throw new IllegalStateException(
                    "city.yaml: licence " + licence.number() + " needs issuedOn or expiresInDays");
        }
        Map<String, String> fields = new HashMap<>();
        licence.fields().forEach((field, value) -> fields.put(field, String.valueOf(value)));
        issuer(licence.type())
                .ifPresent(
                        issuer ->
                                licences.record(
                                        new RecordedLicence(
                                                licence.type(),
                                                licence.number(),
                                                holder,
                                                issuer,
                                                directory.home(),
                                                fields,
                                                issued,
                                                until,
                                                BY)));
    }

    private Optional<Issuer> issuer(String type) {
        return types.find(type)
                .flatMap(each -> directory.authority(each.issuer()))
                .map(
                        authority ->
                                new Issuer(
                                        authority.id(), authority.name(), authority.creditCode()));
    }
}
