package org.yichuang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Cases;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.directory.Authority;
import org.yichuang.directory.Directory;
import org.yichuang.identity.Account;
import org.yichuang.kernel.CaseNo;
import org.yichuang.licences.Holder;
import org.yichuang.licences.Issuer;
import org.yichuang.licences.Licence;
import org.yichuang.licences.Licences;
import org.yichuang.licences.RecordedLicence;
import org.yichuang.results.Results;

/// Applications of a noodle shop about a food business licence that it holds.
final class LicenceStories {

    static final Actor CLERK = new Actor.Officer("clerk1", "service-centre", Set.of(Duty.WINDOW));
    static final Actor DECIDER = new Actor.Officer("market-head", "market", Set.of(Duty.DECIDE));

    final Applicants applicants;
    final Account by;

    private final Applications applications;
    private final Licences licences;
    private final Directory directory;
    private final Cases cases;
    private final Results results;

    LicenceStories(ApplicationContext context) {
        this.applicants = new Applicants(context);
        this.by = applicants.account(Applicants.LOGIN);
        this.applications = context.getBean(Applications.class);
        this.licences = context.getBean(Licences.class);
        this.directory = context.getBean(Directory.class);
        this.cases = context.getBean(Cases.class);
        this.results = context.getBean(Results.class);
    }

    /// Today in China, wherever the test runs: by that day licences are dated.
    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    /// A licence of the shop, valid until the day given.
    Licence licence(LocalDate until) {
        Authority market = directory.authority("market").orElseThrow();
        return licences.record(
                new RecordedLicence(
                        "food-business-licence",
                        "JY" + UUID.randomUUID().toString().replace("-", "").substring(0, 14),
                        new Holder(
                                applicants.shop().key(),
                                Holder.Kind.ORGANISATION,
                                applicants.shop().applicant().name()),
                        new Issuer(market.id(), market.name(), market.creditCode()),
                        directory.home(),
                        Map.of("business_name", "禾川区知夏面馆", "projects", "热食类食品制售"),
                        until.minusYears(5).plusDays(1),
                        until,
                        "test"));
    }

    CaseNo begun(String item, Licence licence, Map<String, Object> answers) {
        return applications.start(
                by,
                applicants.shop(),
                item,
                Optional.of(licence.identifier().text()),
                answers,
                UUID.randomUUID());
    }

    void submit(CaseNo no) {
        assertThat(applications.submit(by, no, UUID.randomUUID()))
                .get()
                .isInstanceOf(Answer.Done.class);
    }

    void done(CaseNo no, Command command, Actor actor) {
        assertThat(cases.handle(no, command, actor, UUID.randomUUID()))
                .isInstanceOf(Answer.Done.class);
    }

    /// Submits, accepts and grants.
    void grant(CaseNo no) {
        grant(no, null);
    }

    /// @param except what is not granted, null if nothing
    void grant(CaseNo no, @Nullable String except) {
        submit(no);
        accept(no);
        decide(no, except);
    }

    void accept(CaseNo no) {
        done(no, new Command.Accept(Set.of()), CLERK);
    }

    void agree(CaseNo no, String step, List<String> points) {
        Map<String, Boolean> met =
                points.stream().collect(Collectors.toMap(point -> point, _ -> true));
        done(
                no,
                new Command.GiveOpinion(step, true, "符合条件。", met),
                new Actor.Officer("market1", "market", Set.of(Duty.REVIEW)));
    }

    /// Grants what is accepted and reviewed.
    ///
    /// @param except what is not granted, null if nothing
    void decide(CaseNo no, @Nullable String except) {
        done(no, new Command.Grant("准予。", except), DECIDER);
    }

    /// Makes the result of a case that is granted.
    Licence issued(CaseNo no) {
        assertThat(result(no)).isInstanceOf(Results.Result.Made.class);
        return licences.ofCase(no).getFirst();
    }

    Results.Result result(CaseNo no) {
        return results.of(cases.find(no).orElseThrow(), "clerk1");
    }
}
