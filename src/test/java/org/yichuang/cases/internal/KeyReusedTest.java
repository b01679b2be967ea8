package org.yichuang.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.Opening;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.Ground;
import org.yichuang.cases.lifecycle.Limit;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.cases.lifecycle.Promising;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.calendar.WorkingDays;

/// A key stands for one act. With another one it is refused, and nobody is told that something was
/// done which was not.
class KeyReusedTest {

    private static final Command ACCEPT = new Command.Accept(Set.of());
    private static final Command ACCEPT_OWING = new Promising.AcceptOwing(Set.of(), "promise-1");

    static RunningCases running;

    private final UUID key = UUID.randomUUID();

    @BeforeAll
    static void start() {
        running = new RunningCases();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @BeforeEach
    void empty() {
        running.empty();
    }

    @AfterEach
    void everyChainHolds() {
        assertThat(running.breaks()).isEmpty();
    }

    private static void refused(Answer answer) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        each -> assertThat(each.refusal().ground()).isEqualTo(Ground.KEY_REUSED));
    }

    private static Answer.Done repeated(Answer answer) {
        Answer.Done done = CaseServiceTest.done(answer);
        assertThat(done.repeated()).isTrue();
        return done;
    }

    @Test
    void another_act_of_the_same_officer_is_refused_in_any_process() {
        CaseNo no = running.submitted();
        CaseServiceTest.done(running.cases.handle(no, ACCEPT, CaseServiceTest.CLERK, key));

        for (Command other :
                List.of(
                        new Command.RefuseAcceptance(Command.NotAccepted.NOT_NEEDED, "不需要许可", null),
                        new Command.Urge("请尽快"),
                        new Command.Close())) {
            for (CaseService process : List.of(running.cases, running.another())) {
                refused(process.handle(no, other, CaseServiceTest.CLERK, key));
            }
        }

        assertThat(running.cases.journal(no)).hasSize(2);
        repeated(running.another().handle(no, ACCEPT, CaseServiceTest.CLERK, key));
    }

    @Test
    void the_same_act_by_somebody_else_is_refused() {
        CaseNo no = running.submitted();
        CaseServiceTest.done(running.cases.handle(no, ACCEPT, CaseServiceTest.CLERK, key));

        refused(
                running.cases.handle(
                        no,
                        ACCEPT,
                        new Actor.Officer("another-clerk", "window", Set.of(Duty.WINDOW)),
                        key));

        assertThat(running.cases.journal(no)).hasSize(2);
    }

    /// Both cause an acceptance, one of them a promise as well.
    @Test
    void acts_that_share_an_event_are_told_apart() {
        CaseService cases = running.another(KeyReusedTest::tolerating, WorkingDays::statutory);
        CaseNo plain = begin(cases, CaseServiceTest.filing("form", "plan"));
        CaseNo owing = begin(cases, owing());
        CaseServiceTest.done(cases.handle(plain, ACCEPT, CaseServiceTest.CLERK, key));
        CaseServiceTest.done(cases.handle(owing, ACCEPT_OWING, CaseServiceTest.CLERK, key));

        refused(cases.handle(plain, ACCEPT_OWING, CaseServiceTest.CLERK, key));
        refused(cases.handle(owing, ACCEPT, CaseServiceTest.CLERK, key));
        assertThat(repeated(cases.handle(owing, ACCEPT_OWING, CaseServiceTest.CLERK, key)).events())
                .hasSize(2);
    }

    @Test
    void bringing_is_one_act_whether_it_was_asked_for_or_promised() {
        CaseService cases = running.another(KeyReusedTest::tolerating, WorkingDays::statutory);
        CaseNo no = begin(cases, owing());
        CaseServiceTest.done(
                cases.handle(no, ACCEPT_OWING, CaseServiceTest.CLERK, UUID.randomUUID()));
        Command bring = new Promising.SupplyOwed(Set.of("rules"));
        CaseServiceTest.done(cases.handle(no, bring, CaseServiceTest.APPLICANT, key));

        repeated(cases.handle(no, bring, CaseServiceTest.APPLICANT, key));
        refused(cases.handle(no, new Command.Supply(Set.of(), ""), CaseServiceTest.APPLICANT, key));
        refused(cases.handle(no, new Command.Urge("请尽快"), CaseServiceTest.APPLICANT, key));
    }

    /// An application to which a material may follow.
    private static Filing owing() {
        Filing own = CaseServiceTest.filing("form", "plan");
        return new Filing(
                own.item(),
                own.version(),
                own.window(),
                own.applicant(),
                own.channel(),
                own.steps(),
                own.essentials(),
                own.provided(),
                own.formDigest(),
                own.delivery(),
                Set.of("rules"),
                null,
                null,
                null,
                null);
    }

    /// An item that lets materials follow.
    private static Procedure tolerating(String item, int version) {
        Procedure own = CaseServiceTest.procedure(item, version);
        return new Procedure(
                own.item(),
                own.version(),
                own.limits(),
                own.steps(),
                own.decision(),
                own.special(),
                new Procedure.Promises(
                        new Procedure.Tolerance(
                                Limit.workingDays(5), null, Procedure.Consequence.END, "容缺受理办法"),
                        null),
                own.renewal());
    }

    private static CaseNo begin(CaseService cases, Filing filing) {
        return CaseServiceTest.done(begin(cases, filing, UUID.randomUUID())).no();
    }

    private static Answer begin(CaseService cases, Filing filing, UUID key) {
        return cases.begin(
                new Opening(
                        CaseServiceTest.DISTRICT,
                        new Applicant(filing.applicant(), Applicant.Kind.LEGAL, "禾穗小馆")),
                new Command.Submit(filing),
                new Enclosure("{}", List.of()),
                new Actor.Applicant(filing.applicant()),
                key);
    }

    private static Filing filing(String item, String applicant) {
        Filing own = CaseServiceTest.filing("form", "plan");
        return new Filing(
                item,
                own.version(),
                own.window(),
                applicant,
                own.channel(),
                own.steps(),
                own.essentials(),
                own.provided(),
                own.formDigest(),
                own.delivery());
    }

    @ParameterizedTest
    @ValueSource(strings = {"p1 tobacco", "p2 food"})
    void a_case_for_somebody_or_something_else_does_not_begin_with_a_used_key(String other) {
        List<String> words = List.of(other.split(" ", -1));
        CaseNo no = CaseServiceTest.done(begin(running.cases, filing("food", "p1"), key)).no();

        refused(begin(running.another(), filing(words.getLast(), words.getFirst()), key));

        assertThat(repeated(begin(running.another(), filing("food", "p1"), key)).no())
                .isEqualTo(no);
        assertThat(
                        running.jdbc
                                .sql("select count(*) from cases.case_file")
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void what_began_as_a_draft_is_not_submitted_by_the_same_key() {
        Filing filing = CaseServiceTest.filing("form", "plan");
        Opening opening = new Opening(CaseServiceTest.DISTRICT, CaseServiceTest.SHOP);
        Answer.Done draft =
                CaseServiceTest.done(
                        running.cases.begin(
                                opening,
                                new Command.Open(filing),
                                Enclosure.NOTHING,
                                CaseServiceTest.APPLICANT,
                                key));

        refused(
                running.cases.handle(
                        draft.no(), new Command.Submit(filing), CaseServiceTest.APPLICANT, key));
        refused(
                running.cases.begin(
                        opening,
                        new Command.Submit(filing),
                        Enclosure.NOTHING,
                        CaseServiceTest.APPLICANT,
                        key));

        assertThat(running.cases.journal(draft.no())).hasSize(1);
    }
}
