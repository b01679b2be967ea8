package org.yichuang.intake.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yichuang.cases.lifecycle.Command.Delivery;
import org.yichuang.kernel.CaseNo;

/// Keeps drafts.
@Component
class DraftStore {

    private static final String COLUMNS =
            "case_no, owner, party, item, item_version, answers, form, delivery, revision, saved_at";

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Adds a draft unless it is there already.
    void add(CaseNo no, UUID owner, String party, String item, int version, String answers) {
        jdbc.sql(
                        """
                        insert into intake.draft (slot, case_id, case_no, owner, party, item,
                            item_version, answers, form, delivery, revision, saved_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?::json, '{}', ?, 1, ?)
                        on conflict do nothing
                        """)
                .params(
                        no.slot(),
                        no.key(),
                        no.text(),
                        owner,
                        party,
                        item,
                        version,
                        answers,
                        Delivery.ELECTRONIC.name(),
                        now())
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

    void answers(CaseNo no, String answers) {
        set(no, "answers = ?::json", answers);
    }

    void delivery(CaseNo no, Delivery delivery) {
        set(no, "delivery = ?", delivery.name());
    }

    private void set(CaseNo no, String assignment, String value) {
        jdbc.sql(
                        "update intake.draft set "
                                + assignment
                                + ", revision = revision + 1, saved_at = ?"
                                + " where slot = ? and case_id = ?")
                .params(value, now(), no.slot(), no.key())
                .update();
    }

    /// @return false when the draft no longer has the revision
    boolean form(CaseNo no, String form, int seen) {
        return jdbc.sql(
                                """
                                update intake.draft
                                   set form = ?::json, revision = revision + 1, saved_at = ?
                                 where slot = ? and case_id = ? and revision = ?
                                """)
                        .params(form, now(), no.slot(), no.key(), seen)
                        .update()
                == 1;
    }

    void attach(CaseNo no, String material, UUID file) {
        jdbc.sql(
                        """
                        insert into intake.draft_material (slot, case_id, material, file, added_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(no.slot(), no.key(), material, file, now())
                .update();
    }

    void detach(CaseNo no, String material, UUID file) {
        jdbc.sql(
                        """
                        delete from intake.draft_material
                         where slot = ? and case_id = ? and material = ? and file = ?
                        """)
                .params(no.slot(), no.key(), material, file)
                .update();
    }

    /// The files of a draft by material, in the order in which they were added.
    Map<String, List<UUID>> files(CaseNo no) {
        Map<String, List<UUID>> files = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select material, file from intake.draft_material
                         where slot = ? and case_id = ? order by added_at, file
                        """)
                .params(no.slot(), no.key())
                .query(
                        row -> {
                            files.computeIfAbsent(row.getString("material"), _ -> new ArrayList<>())
                                    .add(row.getObject("file", UUID.class));
                        });
        return files;
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
        return new DraftRow(
                CaseNo.parse(row.getString("case_no")).orThrow(),
                row.getObject("owner", UUID.class),
                row.getString("party"),
                row.getString("item"),
                row.getInt("item_version"),
                row.getString("answers"),
                row.getString("form"),
                Delivery.valueOf(row.getString("delivery")),
                row.getInt("revision"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
