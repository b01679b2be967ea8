package org.yichuang.cases.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.cases.JournalListener.Heard;
import org.yichuang.cases.internal.Telling.Aside;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;

/// Finds what commits wrote, as listeners are told of it: what this process wrote a moment ago it
/// remembers, everything else is read from the journal.
final class CommitReader {

    private static final Logger log = LoggerFactory.getLogger(CommitReader.class);

    private static final String READ =
            """
            select c.place, f.case_id, f.case_no, f.region, f.item, f.item_version, f.version,
                   f.stage, f.applicant, f.applicant_kind, f.applicant_name,
                   f.opened_at, f.received_at, f.accepted_on, f.promised_due,
                   f.statutory_due, f.closed_on, f.ending, f.card,
                   e.seq, e.at, e.actor, e.type, e.type_version, e.command,
                   e.payload, e.hash,
                   f.window_authority
              from unnest(:places::integer[], :case_ids::bigint[], :first_seqs::integer[],
                          :last_seqs::integer[])
                     as c (place, case_id, first_seq, last_seq)
              join cases.case_file f on f.slot = %1$s and f.case_id = c.case_id
              join cases.case_event e on e.slot = %1$s and e.case_id = c.case_id
               and e.seq between c.first_seq and c.last_seq
             order by c.place, c.case_id, e.seq
            """
                    .formatted(CaseStatements.SLOT.formatted("c"));

    private final JdbcClient jdbc;
    private final RecentWrites writes;

    CommitReader(JdbcClient jdbc, RecentWrites writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    /// What one commit wrote, by case.
    ///
    /// @param moment of the commit
    /// @param firsts number of each case's first event that it wrote; `lasts` of the last
    record Commit(long moment, List<Long> cases, List<Integer> firsts, List<Integer> lasts) {}

    /// What was found.
    ///
    /// @param events in the order of the commits
    /// @param unreadable what the journal holds and this process cannot read: a newer one wrote it,
    ///     or somebody tampered with it
    record Read(List<Heard> events, List<Aside> unreadable) {

        boolean isEmpty() {
            return events.isEmpty() && unreadable.isEmpty();
        }

        int size() {
            return events.size() + unreadable.size();
        }

        List<Long> cases() {
            return Stream.concat(
                            events.stream().map(each -> each.entry().no().key()),
                            unreadable.stream().map(Aside::caseKey))
                    .distinct()
                    .toList();
        }
    }

    /// What commits wrote that are told for the first time.
    Read read(List<Commit> commits) {
        List<List<Heard>> heard = new ArrayList<>(commits.size());
        Map<Integer, Commit> elsewhere = new LinkedHashMap<>();
        for (Commit commit : commits) {
            Optional<List<Change>> changes = writes.take(commit.moment(), commit.cases());
            if (changes.isEmpty()) {
                elsewhere.put(heard.size(), commit);
            }
            heard.add(
                    new ArrayList<>(
                            changes.stream()
                                    .flatMap(List::stream)
                                    .flatMap(each -> each.heard().stream())
                                    .toList()));
        }
        return read(elsewhere, heard);
    }

    /// The events of a case from one to another, of several cases.
    Read again(List<Commit> cases) {
        Map<Integer, Commit> places = new LinkedHashMap<>();
        List<List<Heard>> heard = new ArrayList<>(cases.size());
        for (Commit each : cases) {
            places.put(heard.size(), each);
            heard.add(new ArrayList<>());
        }
        return read(places, heard);
    }

    /// @param commits by their places, those that are not heard yet
    private Read read(Map<Integer, Commit> commits, List<List<Heard>> heard) {
        List<Aside> unreadable = commits.isEmpty() ? List.of() : fromJournal(commits, heard);
        return new Read(heard.stream().flatMap(List::stream).toList(), unreadable);
    }

    private List<Aside> fromJournal(Map<Integer, Commit> commits, List<List<Heard>> heard) {
        List<Aside> unreadable = new ArrayList<>();
        jdbc.sql(READ)
                .param("places", each(commits, (place, _, _) -> place).toArray(Integer[]::new))
                .param(
                        "case_ids",
                        each(commits, (_, c, i) -> c.cases().get(i)).toArray(Long[]::new))
                .param(
                        "first_seqs",
                        each(commits, (_, c, i) -> c.firsts().get(i)).toArray(Integer[]::new))
                .param(
                        "last_seqs",
                        each(commits, (_, c, i) -> c.lasts().get(i)).toArray(Integer[]::new))
                .query(
                        row -> {
                            try {
                                heard.get(row.getInt("place")).add(heard(row));
                            } catch (RuntimeException e) {
                                unreadable.add(unreadable(row, e));
                            }
                        });
        return unreadable;
    }

    private static Heard heard(ResultSet row) throws SQLException {
        long key = row.getLong("case_id");
        CaseNo no = CaseNo.of(new RegionCode(row.getString("region")), key);
        return new Heard(
                CaseQueries.entry(row, no),
                CaseStore.summary(row, key),
                row.getString("window_authority"));
    }

    private static Aside unreadable(ResultSet row, RuntimeException why) throws SQLException {
        int seq = row.getInt("seq");
        log.error(
                "event {} of {} cannot be read; it is set aside and told later",
                seq,
                row.getString("case_no"),
                why);
        return new Aside(row.getLong("case_id"), seq, seq, Telling.error(why));
    }

    private interface OfCase<T> {
        T of(int place, Commit commit, int number);
    }

    /// A value of every case of every commit.
    private static <T> Stream<T> each(Map<Integer, Commit> commits, OfCase<T> value) {
        return commits.entrySet().stream()
                .flatMap(
                        each ->
                                IntStream.range(0, each.getValue().cases().size())
                                        .mapToObj(
                                                i -> value.of(each.getKey(), each.getValue(), i)));
    }
}
