package org.yichuang.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.yichuang.cases.Answer;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.ClosingTimes;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.JournalFeed;
import org.yichuang.cases.JournalFeed.Reading;
import org.yichuang.cases.JournalListener;
import org.yichuang.cases.Opening;
import org.yichuang.cases.WorkQueue;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.cases.lifecycle.Task;
import org.yichuang.database.internal.TestDatabases;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.testing.ExplainingDataSource;
import org.yichuang.testing.ExplainingDataSource.Plan;

/// No statement of the daily work reads a whole table or a whole index: in tables of fifty thousand
/// cases each plan, for any values, searches an index.
class HotStatementsTest {

    /// Every statement generates rows for cases 1 to 50,000. Keys are laid out as [CaseNo] does.
    private static final String FILL =
            """
            create temporary table one as
            select n, (n % 1024)::smallint as slot,
                   (9757::bigint << 35) | ((n % 1024)::bigint << 25) | n as case_id
              from generate_series(1, 50000) n;
            insert into cases.case_file (slot, case_id, case_no, region, item, item_version, version,
                   stage, window_authority, head, applicant, applicant_kind, applicant_name, tracking_code,
                   opened_at, received_at, accepted_on, promised_due, statutory_due, card,
                   open_card)
            select slot, case_id, 'case-' || n, '990102', 'food', 1, 2, 'UNDER_REVIEW', 'market',
                   sha256('x'), 'a' || n % 20000, 'LEGAL', '公司' || n, 'code',
                   now(), now(), current_date, current_date + n % 30, current_date + 30,
                   case when n % 50 = 0 then 'RED' end, case when n % 50 = 0 then 'RED' end
              from one;
            insert into cases.case_event (slot, case_id, seq, at, actor, type, type_version, command,
                   payload, hash)
            select slot, case_id, seq, now(), 'officer/clerk/window', 'CLOSED', 1,
                   gen_random_uuid(), '{}', sha256('x')
              from one, generate_series(1, 2) seq;
            insert into cases.case_opening (slot, key, case_id)
            select slot, gen_random_uuid(), case_id from one;
            insert into cases.case_filing (slot, case_id, seq, content, materials, addresses)
            select slot, case_id, 1, '{}',
                   '[{"material":"m1","address":"x","name":"plan","mediaType":"image/png","size":1,
                      "trust":"C","source":"upload"}]', array['content-' || n]
              from one;
            insert into cases.work_item (slot, case_id, task, kind, authority, duty, step, due,
                   case_no, region, item, item_version, applicant_kind, applicant_name, received_at)
            select slot, case_id, 'REVIEW:fire', 'REVIEW', 'authority-' || n % 40, 'REVIEW', 'fire',
                   current_date + n % 30, 'case-' || n, '990102', 'food', 1, 'LEGAL', '公司', now()
              from one;
            insert into cases.case_deadline (slot, case_id, kind, at)
            select slot, case_id, 'RED_CARD', now() + n * interval '1 hour' from one;
            insert into cases.outbox (slot, case_id, first_seq, moment, slots, case_ids, first_seqs,
                   last_seqs)
            select slot, case_id, 1, n, array[slot], array[case_id], '{1}', '{2}' from one;
            insert into cases.feed (slot, position, case_ids, seqs, told_at)
            select 0, max(number), array_agg(case_id order by number), array_agg(seq order by number),
                   now()
              from (select case_id, seq, row_number() over (order by seq, case_id) as number
                      from one, generate_series(1, 2) seq) as e
             group by (number - 1) / 500;
            insert into cases.untold
            select slot, case_id, 'RollUps', 1, 2, 'cannot be', now(), 1,
                   timestamptz '2026-01-01' + n * interval '1 minute' from one;
            drop table one;
            analyze
            """;

    private static final RegionCode DISTRICT = new RegionCode("990102");
    private static ExplainingDataSource explaining;
    private static JdbcClient jdbc;
    private static JdbcClient owner;
    private static Clock clock;
    private static CaseService cases;
    private static CaseQueries queries;
    private static CaseNo some;

    @BeforeAll
    static void fill() {
        Map<String, Object> database = TestDatabases.fresh();
        explaining = new ExplainingDataSource(TestDatabases.migrated(database));
        owner = JdbcClient.create(TestDatabases.owner(database));
        owner.sql(FILL).update();
        DataSource dataSource = explaining.dataSource();
        jdbc = JdbcClient.create(dataSource);
        clock =
                new CaseServiceTest.MovedClock(
                        ZonedDateTime.of(2026, 9, 17, 9, 0, 0, 0, Parameters.CHINA));
        queries = new CaseQueries(jdbc);
        cases =
                new CaseService(
                        new CaseStore(dataSource),
                        new CommitQueue(new CaseWriter(dataSource)::write, 2),
                        queries,
                        CaseServiceTest::procedure,
                        WorkingDays::statutory,
                        clock,
                        new RecentCases(0),
                        ClosingTimes.NONE);
        some = CaseNo.of(DISTRICT, (9757L << 35) | (777L << 25) | 777);
    }

    @BeforeEach
    void forget() {
        explaining.take();
    }

    private static void assertNothingIsReadWhole(int statements) {
        List<Plan> plans = explaining.take();
        assertThat(plans).hasSizeGreaterThanOrEqualTo(statements);
        assertThat(plans).allSatisfy(plan -> assertThat(plan.readWhole()).isEmpty());
    }

    private static Answer.Done begun() {
        return (Answer.Done)
                cases.begin(
                        new Opening(DISTRICT, CaseServiceTest.SHOP),
                        new Command.Submit(CaseServiceTest.filing("form", "plan")),
                        new Enclosure("{}", List.of()),
                        CaseServiceTest.APPLICANT,
                        UUID.randomUUID());
    }

    @Test
    void a_case_is_begun_and_acted_on() {
        Answer.Done begun = begun();
        UUID key = UUID.randomUUID();
        Command accept = new Command.Accept(Set.of());
        cases.handle(begun.no(), accept, CaseServiceTest.CLERK, key);
        cases.handle(begun.no(), accept, CaseServiceTest.CLERK, key);
        cases.handle(
                begun.no(),
                accept,
                Enclosure.NOTHING,
                CaseServiceTest.CLERK,
                UUID.randomUUID(),
                OptionalInt.of(1));
        assertNothingIsReadWhole(7);
    }

    @Test
    void nothing_is_learned_of_what_is_never_searched() {
        assertThat(
                        owner.sql(
                                        """
                                        select distinct attname from pg_stats
                                         where schemaname = 'cases'
                                           and (tablename = 'case_filing' or tablename like 'case_event%')
                                        """)
                                .query(String.class)
                                .list())
                .containsExactlyInAnyOrder("slot", "case_id");
        assertThat(
                        owner.sql(
                                        """
                                        select attrelid::regclass::text
                                          from pg_attribute
                                         where attrelid in (select inhrelid from pg_inherits
                                                where inhparent = 'cases.case_event'::regclass)
                                           and attname = 'payload' and attstattarget is distinct from 0
                                        """)
                                .query(String.class)
                                .list())
                .as("parts of the years to come")
                .isEmpty();
    }

    @Test
    void a_repeated_beginning_finds_the_first() {
        Opening opening = new Opening(DISTRICT, CaseServiceTest.SHOP);
        Command submit = new Command.Submit(CaseServiceTest.filing("form", "plan"));
        UUID key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            cases.begin(opening, submit, Enclosure.NOTHING, CaseServiceTest.APPLICANT, key);
        }
        assertNothingIsReadWhole(4);
    }

    @Test
    void a_case_is_read_with_its_journal_and_its_file() {
        jdbc.sql(CaseStatements.LOAD)
                .params(some.slot(), some.key())
                .query((row, _) -> row.getString("case_no"))
                .single();
        assertThat(queries.journal(some)).hasSize(2);
        assertThat(queries.dossier(some, Integer.MAX_VALUE).materials()).hasSize(1);
        assertThat(queries.find(some)).isEmpty();
        assertNothingIsReadWhole(4);
    }

    @Test
    void the_journals_of_several_cases_are_read_at_once() {
        CaseNo other = CaseNo.of(DISTRICT, (9757L << 35) | (778L << 25) | 778);
        assertThat(queries.journals(List.of(some, other)))
                .containsOnlyKeys(some, other)
                .allSatisfy((_, journal) -> assertThat(journal).hasSize(2));
        assertNothingIsReadWhole(1);
    }

    @Test
    void an_applicants_cases_are_listed() {
        assertThat(queries.ofApplicant("a77", Optional.empty(), 20)).isNotEmpty();
        assertThat(queries.ofApplicant("a77", Optional.of(some), 20)).isNotNull();
        assertNothingIsReadWhole(2);
    }

    @Test
    void a_content_is_looked_up_in_the_files_of_its_applicant_or_of_a_case() {
        FiledContentStore contents = new FiledContentStore(jdbc);
        CaseNo theirs = queries.ofApplicant("a77", Optional.empty(), 1).getFirst().no();
        assertThat(contents.filedBy(List.of("a77", "a78"), "content-of-nobody")).isFalse();
        assertThat(contents.isInFile(theirs, "content-of-nobody")).isFalse();
        assertNothingIsReadWhole(3);
    }

    @Test
    void a_queue_is_paged_and_counted() {
        QueueStore queue = new QueueStore(jdbc);
        Set<Duty> duties = Set.of(Duty.REVIEW);
        List<WorkQueue.Entry> seen = new ArrayList<>();
        Optional<WorkQueue.Position> after = Optional.empty();
        for (int page = 0; page < 3; page++) {
            List<WorkQueue.Entry> entries =
                    queue.page(
                            new WorkQueue.Query(
                                    "authority-7", duties, Set.of(Task.Kind.REVIEW), after, 50));
            seen.addAll(entries);
            after = Optional.of(entries.getLast().position());
        }
        assertThat(seen).hasSize(150).doesNotHaveDuplicates();
        assertThat(seen).map(entry -> entry.task().due()).isSorted();
        assertThat(queue.counts("authority-7", duties))
                .containsExactly(Map.entry(Task.Kind.REVIEW, WorkQueue.MOST_COUNTED));
        assertThat(queue.counts("authority-7", Set.of(Duty.DECIDE))).isEmpty();
        assertThat(
                        queue.page(
                                new WorkQueue.Query(
                                        "authority-7",
                                        Set.of(Duty.DECIDE),
                                        Set.of(),
                                        Optional.empty(),
                                        50)))
                .isEmpty();
        assertThat(queue.ofCase(some)).hasSize(1);
        assertThat(queue.ofCases(List.of(some, some))).hasSize(1);
        assertNothingIsReadWhole(6);
    }

    @Test
    void cases_with_a_card_are_listed_and_counted() {
        CaseListStore lists = new CaseListStore(jdbc);
        assertThat(lists.withCard(DISTRICT, Card.RED, Optional.empty(), 20)).hasSize(20);
        assertThat(lists.countWithCard(DISTRICT, Card.RED)).isPositive();
        assertThat(lists.of(List.of(some))).hasSize(1);
        assertNothingIsReadWhole(3);
    }

    @Test
    void deadlines_that_are_due_are_found() {
        assertThat(CaseServiceTest.watch(jdbc, cases, clock).fire()).isZero();
        DueDeadlines due = new DueDeadlines(jdbc);
        Instant someTime = Instant.now(Clock.systemUTC()).plus(Duration.ofDays(30));
        List<DueDeadlines.Due> page = due.page(someTime, Optional.empty(), 200);
        List<DueDeadlines.Due> next = due.page(someTime, Optional.of(page.getLast()), 200);
        assertThat(page).hasSize(200).doesNotContainAnyElementsOf(next);
        assertThat(due.ready(page)).hasSize(200);
        assertNothingIsReadWhole(4);
    }

    @Test
    void open_cases_are_paged_for_a_recount() {
        RunningLimits limits = new RunningLimits(jdbc);
        List<RunningLimits.Open> page = limits.page(OptionalLong.empty(), 3);
        List<RunningLimits.Open> next = limits.page(OptionalLong.of(page.getLast().caseKey()), 3);
        assertThat(page).hasSize(3).doesNotContainAnyElementsOf(next);
        assertNothingIsReadWhole(2);
    }

    @Test
    void the_outbox_is_relayed() {
        OutboxRelay relay =
                new OutboxRelay(
                        jdbc,
                        new DataSourceTransactionManager(explaining.dataSource()),
                        new RecentWrites(0),
                        new UntoldStore(jdbc, clock),
                        List.of(
                                batch -> {
                                    throw new Enough(batch.size());
                                }));
        assertThat(catchThrowable(relay::relay)).isInstanceOf(Enough.class);
        List<Plan> plans = explaining.take();
        assertThat(plans).hasSize(3);
        assertThat(plans.getFirst().readWhole())
                .as("the outbox is read from its oldest end, as far as a batch goes")
                .singleElement()
                .asString()
                .contains("Index Scan using outbox_in_order on outbox");
        assertThat(plans.subList(1, 3)).allSatisfy(plan -> assertThat(plan.readWhole()).isEmpty());
    }

    @Test
    void what_was_set_aside_is_found_and_written() {
        UntoldStore untold = new UntoldStore(jdbc, clock);
        assertThat(untold.waiting(List.of(some.key()))).hasSize(1);
        List<UntoldStore.Due> due = untold.due("RollUps", 200);
        assertThat(due).hasSize(200);
        List<Long> keys = due.stream().map(UntoldStore.Due::caseKey).toList();
        untold.add("RollUps", List.of(new Telling.Aside(some.key(), 2, 9, "")));
        untold.again("RollUps", due.getFirst(), new Telling.Aside(keys.getFirst(), 2, 2, "no"));
        untold.heard("RollUps", keys);
        assertNothingIsReadWhole(5);
    }

    /// Stops the relay after a batch, which then stays in the outbox.
    private static final class Enough extends TransientDataAccessException {
        private static final long serialVersionUID = 1L;

        Enough(int size) {
            super(size + " events");
        }
    }

    @Test
    void one_case_is_checked() {
        assertThat(new ChainCheck(explaining.dataSource()).check(some)).hasSize(1);
        assertNothingIsReadWhole(1);
    }

    @Test
    void the_cases_of_a_slot_are_read_with_all_that_follows_from_their_journals() throws Exception {
        RebuildReader reader = new RebuildReader(explaining.dataSource(), 20);
        RebuildReader.Batch batch = reader.read(some.slot(), 0);
        RebuildReader.Batch next = reader.read(some.slot(), batch.last().orElseThrow());

        assertThat(batch.cases()).hasSize(20);
        assertThat(batch.events()).isEqualTo(40);
        assertThat(next.cases()).hasSize(20).doesNotContainAnyElementsOf(batch.cases());
        List<Plan> plans = explaining.take();
        assertThat(plans).as("four statements for any number of cases").hasSize(8);
        assertThat(plans).allSatisfy(plan -> assertThat(plan.readWhole()).isEmpty());

        assertThat(reader.nextSlot(some.slot())).isEqualTo(some.slot() + 1);
        assertNothingIsReadWhole(1);
    }

    @Test
    void cases_are_put_right() throws Exception {
        // given: a case of which everything differs that can be put right
        CaseNo no = begun().no();
        owner.sql("update cases.case_file set stage = 'DRAFT', item_version = 7 where case_id = ?")
                .param(no.key())
                .update();
        for (String table : List.of("work_item", "case_deadline")) {
            owner.sql("delete from cases." + table + " where case_id = ?").param(no.key()).update();
        }
        owner.sql(
                        """
                        insert into cases.work_item (slot, case_id, task, kind, authority, duty, step,
                               due, case_no, region, item, item_version, applicant_kind,
                               applicant_name, received_at)
                        values (?, ?, 'REVIEW:fire', 'REVIEW', 'fire', 'REVIEW', 'fire', now(), '',
                                '', 'food', 1, 'LEGAL', '', now())
                        """)
                .params(no.slot(), no.key())
                .update();
        owner.sql("insert into cases.case_deadline values (?, ?, 'RED_CARD', now())")
                .params(no.slot(), no.key())
                .update();
        List<Mend> mends = differing(no);
        assertThat(mends)
                .singleElement()
                .satisfies(
                        mend -> {
                            assertThat(mend.tasks()).isNotEmpty();
                            assertThat(mend.goneTasks()).isNotEmpty();
                            assertThat(mend.deadlines()).isNotEmpty();
                            assertThat(mend.goneDeadlines()).isNotEmpty();
                        });
        explaining.take();

        // when
        RebuildWriter writer = new RebuildWriter(explaining.dataSource());
        assertThat(writer.write(mends)).containsExactly(no.key());

        // then
        assertNothingIsReadWhole(1);
        assertThat(differing(no)).isEmpty();
    }

    private static List<Mend> differing(CaseNo no) throws SQLException {
        RebuildReader.Batch alone =
                new RebuildReader(explaining.dataSource(), 1).read(no.slot(), no.key() - 1);
        return RebuildBatch.of(
                        alone,
                        new Rebuilder(CaseServiceTest::procedure, WorkingDays::statutory),
                        clock.instant())
                .differing();
    }

    @Test
    void the_feed_is_written_and_read() {
        Feed feed =
                new Feed(new FeedStore(jdbc), new FeedHead(() -> 0), clock, Duration.ofDays(400));
        Reading.Events first = (Reading.Events) feed.read(Optional.empty(), everything(100));
        Reading.Events next =
                (Reading.Events) feed.read(Optional.of(first.next()), everything(100));
        assertThat(first.events()).hasSize(100);
        assertThat(next.events()).hasSize(100).doesNotContainAnyElementsOf(first.events());
        JournalFeed.Cursor latest = feed.latest();
        assertThat(latest.position()).isEqualTo(100_000);
        JournalListener.Heard heard = heard(first.events().getFirst());
        feed.heard(List.of(heard));
        assertThat(feed.latest().position()).isEqualTo(100_001);
        assertNothingIsReadWhole(10);
    }

    private static JournalFeed.Query everything(int limit) {
        return new JournalFeed.Query(_ -> true, Set.of(), limit);
    }

    private static JournalListener.Heard heard(JournalFeed.Told told) {
        CaseNo no = told.place().no();
        CaseSummary file = new CaseListStore(jdbc).of(List.of(no)).getFirst();
        return new JournalListener.Heard(queries.journal(no).getFirst(), file, "window");
    }
}
