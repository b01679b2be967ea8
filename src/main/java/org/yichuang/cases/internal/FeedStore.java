package org.yichuang.cases.internal;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yichuang.cases.JournalFeed.Place;
import org.yichuang.cases.JournalListener.Heard;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;

/// The rows of the feed, and the journal rows that they name.
@Component
class FeedStore {

    /// Most events of a row.
    static final int ROW = 500;

    private static final String APPEND =
            """
            insert into cases.feed (slot, position, case_ids, seqs, told_at)
            select 0, coalesce((select max(f.position) from cases.feed f where f.slot = 0), 0)
                      + cardinality(n.case_ids), n.case_ids, n.seqs, :now
              from (select :case_ids::bigint[], :seqs::integer[]) as n (case_ids, seqs)
            """;

    /// Which event it is is known before the journal is asked, so that only the part of its year is
    /// looked into. Joined to the one row of the feed, the parts of years to come were planned to
    /// be read from one end to the other, as that costs the same while they are empty.
    private static final String ENDS =
            """
            with r as materialized (
              select case_ids, seqs,
                     (cardinality(case_ids) - least(position - :at, :row))::integer as place
                from cases.feed
               where slot = 0 and position >= :at
               order by position limit 1
            ), n as materialized (
              select %s as slot, found.case_id, found.seq
                from (select case_ids[place] as case_id, seqs[place] as seq from r) as found
            )
            select coalesce((select position - cardinality(case_ids) from cases.feed
                              where slot = 0 order by position limit 1), 0) as before_first,
                   coalesce((select max(position) from cases.feed where slot = 0), 0) as last,
                   (select e.hash from cases.case_event e
                     where e.slot = (select slot from n) and e.case_id = (select case_id from n)
                       and e.seq = (select seq from n)) as hash
            """
                    .formatted(CaseStatements.SLOT.formatted("found"));

    private static final String LAST =
            "select coalesce(max(position), 0) from cases.feed where slot = 0";

    /// The arrays of a row are long and stored apart: each is fetched once, not for every element.
    private static final String PLACES =
            """
            with r as materialized (
              select position - cardinality(case_ids) as before, case_ids, seqs
                from cases.feed
               where slot = 0 and position > :after and position < :upTo::bigint + :row
            )
            select n.number, n.case_id, n.seq, f.region, f.item, f.item_version,
                   f.window_authority
              from (select r.before + c.ordinal as number, c.case_id, c.seq
                      from r, unnest(r.case_ids, r.seqs)
                                with ordinality as c (case_id, seq, ordinal)) n
              join cases.case_file f on f.slot = %1$s and f.case_id = n.case_id
              join cases.case_event e
                on e.slot = %1$s and e.case_id = n.case_id and e.seq = n.seq
             where n.number > :after and n.number <= :upTo
               and f.received_at is not null and e.type <> 'OPENED'
               and (:every_type or e.type = any (:types))
             order by n.number
            """
                    .formatted(CaseStatements.SLOT.formatted("n"));

    private static final String ROWS =
            """
            select n.number, e.at, e.actor, e.type, e.type_version, e.payload, e.hash,
                   p.hash as previous
              from unnest(:numbers::bigint[], :case_ids::bigint[], :seqs::integer[])
                   as n (number, case_id, seq)
              join cases.case_event e
                on e.slot = %s and e.case_id = n.case_id and e.seq = n.seq
              left join cases.case_event p
                on p.slot = e.slot and p.case_id = e.case_id and p.seq = e.seq - 1
             order by n.number
            """
                    .formatted(CaseStatements.SLOT.formatted("n"));

    /// Keeps the newest row, from which the next position is counted on.
    private static final String FORGET =
            """
            delete from cases.feed
             where slot = 0
               and position < coalesce(
                     (select k.position from cases.feed k
                       where k.slot = 0 and k.told_at >= :before order by k.position limit 1),
                     (select max(m.position) from cases.feed m where m.slot = 0))
            """;

    private final JdbcClient jdbc;

    FeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds events at the end. Only whoever has the turn to relay may do so.
    void append(List<Heard> events, Instant now) {
        for (int from = 0; from < events.size(); from += ROW) {
            List<Heard> row = events.subList(from, Math.min(from + ROW, events.size()));
            jdbc.sql(APPEND)
                    .param(
                            "case_ids",
                            row.stream().map(e -> e.entry().no().key()).toArray(Long[]::new))
                    .param("seqs", row.stream().map(e -> e.entry().seq()).toArray(Integer[]::new))
                    .param("now", utc(now))
                    .update();
        }
    }

    /// Where the feed begins and ends.
    ///
    /// @param beforeFirst position of the last event that is kept no longer, 0 when all are
    /// @param last position of the newest event, 0 when there is none
    /// @param hash of the event that was asked for, null when none is kept there
    record Ends(long beforeFirst, long last, byte @Nullable [] hash) {}

    /// @param at a position of which the event's hash is wanted
    Ends ends(long at) {
        return jdbc.sql(ENDS)
                .param("at", at)
                .param("row", ROW)
                .query(
                        (row, _) ->
                                new Ends(
                                        row.getLong("before_first"),
                                        row.getLong("last"),
                                        row.getBytes("hash")))
                .single();
    }

    /// Position of the newest event, 0 when there is none.
    long last() {
        return jdbc.sql(LAST).query(Long.class).single();
    }

    record Numbered(long number, Place place) {}

    /// The places of the events between two positions, those of these types only.
    List<Numbered> places(long after, long upTo, Set<String> types) {
        return jdbc.sql(PLACES)
                .param("after", after)
                .param("upTo", upTo)
                .param("row", ROW)
                .param("every_type", types.isEmpty())
                .param("types", types.toArray(String[]::new))
                .query((row, _) -> numbered(row))
                .list();
    }

    private static Numbered numbered(ResultSet row) throws SQLException {
        RegionCode region = new RegionCode(row.getString("region"));
        return new Numbered(
                row.getLong("number"),
                new Place(
                        CaseNo.of(region, row.getLong("case_id")),
                        row.getInt("seq"),
                        region,
                        row.getString("item"),
                        row.getInt("item_version"),
                        row.getString("window_authority")));
    }

    /// A journal row.
    ///
    /// @param previous hash of the row before it, null for the first of a case
    record Row(
            long number,
            Instant at,
            String actor,
            String type,
            int typeVersion,
            String payload,
            byte[] hash,
            @Nullable String previous) {}

    List<Row> rows(List<Numbered> events) {
        return jdbc.sql(ROWS)
                .param("numbers", events.stream().map(Numbered::number).toArray(Long[]::new))
                .param(
                        "case_ids",
                        events.stream().map(e -> e.place().no().key()).toArray(Long[]::new))
                .param("seqs", events.stream().map(e -> e.place().seq()).toArray(Integer[]::new))
                .query(
                        (row, _) -> {
                            byte[] previous = row.getBytes("previous");
                            return new Row(
                                    row.getLong("number"),
                                    CaseStore.instant(row, "at"),
                                    row.getString("actor"),
                                    row.getString("type"),
                                    row.getInt("type_version"),
                                    row.getString("payload"),
                                    requireNonNull(row.getBytes("hash")),
                                    previous == null ? null : HexFormat.of().formatHex(previous));
                        })
                .list();
    }

    /// Forgets what was told before an instant.
    ///
    /// @return how many rows
    int forget(Instant before) {
        return jdbc.sql(FORGET).param("before", utc(before)).update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
