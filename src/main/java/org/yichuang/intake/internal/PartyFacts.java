package org.yichuang.intake.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yichuang.catalogue.Share;
import org.yichuang.forms.Fact;
import org.yichuang.forms.Fact.Kind;
import org.yichuang.forms.Fact.Origin;
import org.yichuang.forms.KnownFacts;
import org.yichuang.identity.Account;
import org.yichuang.intake.Provided;
import org.yichuang.licences.Licence;
import org.yichuang.pages.Localised;
import org.yichuang.registers.Company;

/// What the state knows of a party, by the path that forms name it with: `company.name`,
/// `licence.business-licence.number`. Read once for an application.
final class PartyFacts implements KnownFacts {

    private static final Localised ACCOUNT = new Localised("您的账号", "your account");
    private static final Localised PERSONS = new Localised("人口库", "register of persons");
    private static final Localised COMPANIES =
            new Localised("市场主体登记库", "register of market entities");

    private final Map<String, Fact> facts = new HashMap<>();
    private final List<Licence> licences;
    private final boolean personKnown;
    private final boolean companyKnown;
    private final Instant at;

    /// @param licences those valid today, of each kind the one that counts first
    PartyFacts(
            Account account,
            Optional<String> identityNumber,
            Optional<String> phone,
            Optional<Company> company,
            List<Licence> licences,
            Instant at) {
        this.licences = List.copyOf(licences);
        this.personKnown = identityNumber.isPresent();
        this.companyKnown = company.isPresent();
        this.at = at;
        put("person.name", account.name(), Kind.REGISTER, PERSONS);
        identityNumber.ifPresent(
                number -> put("person.identityNumber", number, Kind.REGISTER, PERSONS));
        phone.ifPresent(number -> put("person.phone", number, Kind.ACCOUNT, ACCOUNT));
        company.ifPresent(this::put);
        this.licences.reversed().forEach(this::put);
    }

    private void put(Company company) {
        register("company.name", company.name());
        register("company.creditCode", company.code().value());
        register("company.legalRepresentative", company.representative());
        register("company.address", company.address());
        register("company.established", company.established().toString());
        register("company.scope", company.scope());
    }

    private void register(String path, String value) {
        put(path, value, Kind.REGISTER, COMPANIES);
    }

    private void put(Licence licence) {
        Localised issuer = licence.issuer().name();
        String path = "licence." + licence.type() + ".";
        put(path + "number", licence.number(), Kind.LICENCE, issuer);
        put(path + "issuedOn", licence.issuedOn().toString(), Kind.LICENCE, issuer);
        LocalDate until = licence.validUntil();
        if (until != null) {
            put(path + "validUntil", until.toString(), Kind.LICENCE, issuer);
        }
        licence.fields()
                .forEach(field -> put(path + field.id(), field.value(), Kind.LICENCE, issuer));
    }

    private void put(String path, String value, Kind kind, Localised name) {
        facts.put(path, Fact.of(value, new Origin(kind, name, at)));
    }

    @Override
    public Optional<Fact> fact(String path) {
        return Optional.ofNullable(facts.get(path));
    }

    /// The material that a share gives, if it gives one.
    Optional<Provided.Fetched> fetched(Share share) {
        return switch (share) {
            case Share.None _, Share.Form _ -> Optional.empty();
            case Share.Licence(var type) ->
                    licences.stream()
                            .filter(licence -> licence.type().equals(type))
                            .findFirst()
                            .map(
                                    licence ->
                                            new Provided.Fetched(
                                                    licence.issuer().name(), licence.number()));
            case Share.Base(var library) ->
                    library.equals("person") && personKnown
                            ? Optional.of(new Provided.Fetched(PERSONS, ""))
                            : library.equals("company") && companyKnown
                                    ? Optional.of(new Provided.Fetched(COMPANIES, ""))
                                    : Optional.empty();
        };
    }
}
