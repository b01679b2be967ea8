package org.yichuang.intake.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yichuang.cases.lifecycle.Command.Delivery;
import org.yichuang.kernel.CaseNo;

/// Keeps drafts.
@Component
class DraftStore {

    private static final String COLUMNS =
            "case_no, owner, party, item, item_version, licence, answers, form, delivery,"
                    + " delivery_to, revision, saved_at, submitted_with, submitted_at";

    /// Marks the draft as changed, unless it is being submitted.
    private static final String CHANGE =
            """
            with changed as (
                update intake.draft set revision = revision + 1, saved_at = ?
                 where slot = ? and case_id = ? and submitted_with is null
                returning slot, case_id, saved_at)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Adds a draft unless it is there already.
    void add(
            CaseNo no,
            UUID owner,
            String party,
            String item,
            int version,
            @Nullable String licence,
            String answers) {
        jdbc.sql(
                        """
                        insert into intake.draft (slot, case_id, case_no, owner, party, item,
                            item_version, licence, answers, form, delivery, revision, saved_at)
                        values (:slot, :case_id, :no, :owner, :party, :item, :version, :licence,
                            :answers::json, '{}', :delivery, 1, :now)
                        on conflict do nothing
                        """)
                .param("slot", no.slot())
                .param("case_id", no.key())
                .param("no", no.text())
                .param("owner", owner)
                .param("party", party)
                .param("item", item)
                .param("version", version)
                .param("licence", licence)
                .param("answers", answers)
                .param("delivery", Delivery.ELECTRONIC.name())
                .param("now", now())
                .update();
    }

    Optional<DraftRow> find(CaseNo no) {
        return jdbc.sql("select " + COLUMNS + " from intake.draft where slot = ? and case_id = ?")
                .params(no.slot(), no.key())
                .query((row, _) -> row(row))
                .optional();
    }

    List<DraftRow> ofParty(String party, int limit) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from intake.draft where party = ?"
                                + " order by saved_at desc, case_id limit ?")
                .params(party, limit)
                .query((row, _) -> row(row))
                .list();
    }

    /// @return false when the draft no longer has the revision, or is being submitted
    boolean answers(CaseNo no, String answers, int seen) {
        return set(no, "answers", answers, seen);
    }

    /// @return false when the draft no longer has the revision, or is being submitted
    boolean form(CaseNo no, String form, int seen) {
        return set(no, "form", form, seen);
    }

    private boolean set(CaseNo no, String column, String json, int seen) {
        return jdbc.sql(
                                "update intake.draft set "
                                        + column
                                        + " = ?::json, revision = revision + 1, saved_at = ?"
                                        + " where slot = ? and case_id = ? and revision = ?"
                                        + " and submitted_with is null")
                        .params(json, now(), no.slot(), no.key(), seen)
                        .update()
                == 1;
    }

    /// @param to where a courier goes, as JSON; null for other ways
    boolean delivery(CaseNo no, Delivery delivery, @Nullable String to) {
        return jdbc.sql(
                                """
                                update intake.draft
                                   set delivery = ?, delivery_to = ?::json,
                                       revision = revision + 1, saved_at = ?
                                 where slot = ? and case_id = ? and submitted_with is null
                                """)
                        .param(1, delivery.name())
                        .param(2, to)
                        .param(3, now())
                        .param(4, no.slot())
                        .param(5, no.key())
                        .update()
                == 1;
    }

    boolean attach(CaseNo no, String material, UUID file) {
        return jdbc.sql(
                                CHANGE
                                        + """
                                        insert into intake.draft_material
                                            (slot, case_id, material, file, added_at)
                                        select slot, case_id, ?, ?, saved_at from changed
                                        on conflict (slot, case_id, material, file)
                                        do update set removed_at = null
                                        """)
                        .params(now(), no.slot(), no.key(), material, file)
                        .update()
                == 1;
    }

    /// Takes a file away, or puts one back that was taken away.
    boolean remove(CaseNo no, String material, UUID file, boolean away) {
        return jdbc.sql(
                                CHANGE
                                        + """
                                        update intake.draft_material as m
                                           set removed_at = case when ? then c.saved_at end
                                          from changed c
                                         where m.slot = c.slot and m.case_id = c.case_id
                                           and m.material = ? and m.file = ?
                                        """)
                        .params(now(), no.slot(), no.key(), away, material, file)
                        .update()
                == 1;
    }

    /// Stops all changes for a submission, and gives the key to submit with: the given one, or
    /// that of a submission which nobody knows the end of.
    ///
    /// @return empty when the draft no longer has the revision
    Optional<UUID> freeze(CaseNo no, int seen, UUID key) {
        return jdbc.sql(
                        """
                        update intake.draft
                           set submitted_with = coalesce(submitted_with, ?),
                               submitted_at = coalesce(submitted_at, ?)
                         where slot = ? and case_id = ? and revision = ?
                        returning submitted_with
                        """)
                .params(key, now(), no.slot(), no.key(), seen)
                .query(UUID.class)
                .optional();
    }

    /// Lets it be changed again after a submission that did not take place.
    void thaw(CaseNo no, UUID key) {
        jdbc.sql(
                        """
                        update intake.draft set submitted_with = null, submitted_at = null
                         where slot = ? and case_id = ? and submitted_with = ?
                        """)
                .params(no.slot(), no.key(), key)
                .update();
    }

    /// A file of a draft.
    record FileRow(String material, UUID file, boolean removed) {}

    /// The files of a draft, in the order in which they were added.
    List<FileRow> files(CaseNo no) {
        return jdbc.sql(
                        """
                        select material, file, removed_at is not null as removed
                          from intake.draft_material
                         where slot = ? and case_id = ? order by added_at, file
                        """)
                .params(no.slot(), no.key())
                .query(
                        (row, _) ->
                                new FileRow(
                                        row.getString("material"),
                                        row.getObject("file", UUID.class),
                                        row.getBoolean("removed")))
                .list();
    }

    /// Forgets a draft after it was submitted or taken back.
    void remove(CaseNo no) {
        jdbc.sql("delete from intake.draft_material where slot = ? and case_id = ?")
                .params(no.slot(), no.key())
                .update();
        jdbc.sql("delete from intake.draft where slot = ? and case_id = ?")
                .params(no.slot(), no.key())
                .update();
    }

    /// Whether one of the files was uploaded for a draft of one of the parties.
    boolean holdsAny(Collection<String> parties, Collection<UUID> files) {
        return jdbc.sql(
                        """
                        select exists (
                          select from intake.draft_material m
                            join intake.draft d using (slot, case_id)
                           where m.file = any(:files) and d.party = any(:parties))
                        """)
                .param("files", files.toArray(UUID[]::new))
                .param("parties", parties.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static DraftRow row(ResultSet row) throws SQLException {
        OffsetDateTime submittedAt = row.getObject("submitted_at", OffsetDateTime.class);
        return new DraftRow(
                CaseNo.parse(row.getString("case_no")).orThrow(),
                row.getObject("owner", UUID.class),
                row.getString("party"),
                row.getString("item"),
                row.getInt("item_version"),
                row.getString("licence"),
                row.getString("answers"),
                row.getString("form"),
                Delivery.valueOf(row.getString("delivery")),
                row.getString("delivery_to"),
                row.getInt("revision"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getObject("submitted_with", UUID.class),
                submittedAt == null ? null : submittedAt.toInstant());
    }
}
