package org.yichuang.cases.internal;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.Dossier;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.JournalEntry;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.TrackingCode;

/// Reads cases, their files and their journals.
@Component
class CaseQueries {

    static final String SUMMARY =
            """
            case_id, case_no, region, item, item_version, version, stage, applicant,
            applicant_kind, applicant_name, opened_at, received_at, accepted_on, promised_due,
            statutory_due, closed_on, ending, card
            """;

    private final JdbcClient jdbc;

    CaseQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CaseView> find(CaseNo no) {
        return jdbc.sql(CaseStatements.LOAD + " and f.case_no = ?")
                .params(no.slot(), no.key(), no.text())
                .query(
                        (row, _) ->
                                new CaseView(
                                        CaseStore.summary(row, no.key()),
                                        Folded.of(row).state(),
                                        new TrackingCode(row.getString("tracking_code"))))
                .optional();
    }

    List<JournalEntry> journal(CaseNo no) {
        return journalAfter(no, 0);
    }

    Map<CaseNo, List<JournalEntry>> journals(Collection<CaseNo> numbers) {
        Map<Long, CaseNo> keys = new HashMap<>();
        numbers.forEach(no -> keys.put(no.key(), no));
        Map<CaseNo, List<JournalEntry>> journals = new HashMap<>();
        jdbc.sql(
                        """
                        select e.case_id, e.seq, e.at, e.actor, e.type, e.type_version,
                               e.command, e.payload, e.hash
                          from unnest(:slots::smallint[], :keys::bigint[]) as c (slot, case_id)
                          join cases.case_event e
                            on e.slot = c.slot and e.case_id = c.case_id
                         order by e.case_id, e.seq
                        """)
                .param("slots", numbers.stream().map(CaseNo::slot).toArray(Integer[]::new))
                .param("keys", numbers.stream().map(CaseNo::key).toArray(Long[]::new))
                .query(
                        row -> {
                            CaseNo no = requireNonNull(keys.get(row.getLong("case_id")));
                            journals.computeIfAbsent(no, _ -> new ArrayList<>())
                                    .add(entry(row, no));
                        });
        return journals;
    }

    List<JournalEntry> journalAfter(CaseNo no, int seq) {
        return jdbc.sql(
                        """
                        select seq, at, actor, type, type_version, command, payload, hash
                          from cases.case_event
                         where slot = ? and case_id = ? and seq > ?
                         order by seq
                        """)
                .params(no.slot(), no.key(), seq)
                .query((row, _) -> entry(row, no))
                .list();
    }

    static JournalEntry entry(ResultSet row, CaseNo no) throws SQLException {
        String payload = row.getString("payload");
        String type = row.getString("type");
        return new JournalEntry(
                no,
                row.getInt("seq"),
                CaseStore.instant(row, "at"),
                Codec.actor(row.getString("actor")),
                type,
                row.getObject("command", UUID.class),
                Codec.event(type, row.getInt("type_version"), payload),
                payload,
                HexFormat.of().formatHex(row.getBytes("hash")));
    }

    /// What acts filed is put together: the last form, and of each material what came last.
    Dossier dossier(CaseNo no, int seq) {
        Map<String, List<Enclosure.Material>> materials = new LinkedHashMap<>();
        String[] form = new String[1];
        jdbc.sql(
                        """
                        select content, materials from cases.case_filing
                         where slot = ? and case_id = ? and seq <= ?
                         order by seq
                        """)
                .params(no.slot(), no.key(), seq)
                .query(
                        row -> {
                            String content = row.getString("content");
                            form[0] = content == null ? form[0] : content;
                            Map<String, List<Enclosure.Material>> filed =
                                    Codec.materials(row.getString("materials")).stream()
                                            .collect(
                                                    Collectors.groupingBy(
                                                            Enclosure.Material::material,
                                                            TreeMap::new,
                                                            Collectors.toList()));
                            materials.keySet().removeAll(filed.keySet());
                            materials.putAll(filed);
                        });
        return new Dossier(form[0], materials.values().stream().flatMap(List::stream).toList());
    }

    List<CaseSummary> ofApplicant(String applicant, Optional<CaseNo> before, int limit) {
        return jdbc.sql(
                        "select "
                                + SUMMARY
                                + " from cases.case_file where applicant = ? and case_id < ?"
                                + " order by case_id desc limit ?")
                .params(applicant, before.map(CaseNo::key).orElse(Long.MAX_VALUE), limit)
                .query((row, _) -> CaseStore.summary(row, row.getLong("case_id")))
                .list();
    }
}
