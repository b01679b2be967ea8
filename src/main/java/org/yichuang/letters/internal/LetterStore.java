package org.yichuang.letters.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;
import org.yichuang.letters.CaseLetter;
import org.yichuang.letters.LetterKind;

/// Keeps the letters that were made, and which are still to be made.
@Repository
class LetterStore {

    private final JdbcClient jdbc;

    LetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An act whose letter is to be made.
    record Due(CaseNo no, int seq, int attempts) {}

    Optional<CaseLetter> find(CaseNo no, int seq) {
        return jdbc.sql(
                        """
                        select kind, number, authority, seal, address, digest, size, sealed_at
                          from letters.letter
                         where slot = :slot and case_id = :case and seq = :seq
                        """)
                .param("slot", no.slot())
                .param("case", no.key())
                .param("seq", seq)
                .query((row, _) -> letter(no, seq, row))
                .optional();
    }

    private static CaseLetter letter(CaseNo no, int seq, ResultSet row) throws SQLException {
        return new CaseLetter(
                no,
                seq,
                LetterKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getString("authority"),
                row.getString("seal"),
                row.getString("address"),
                row.getString("digest"),
                row.getLong("size"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant());
    }

    /// @return false when somebody else was faster: that letter is the one
    boolean insert(CaseLetter letter) {
        return jdbc.sql(
                                """
                                insert into letters.letter
                                    (slot, case_id, seq, kind, number, authority, seal, address,
                                     digest, size, sealed_at)
                                values (:slot, :case, :seq, :kind, :number, :authority, :seal,
                                        :address, :digest, :size, :sealedAt)
                                on conflict do nothing
                                """)
                        .param("slot", letter.no().slot())
                        .param("case", letter.no().key())
                        .param("seq", letter.seq())
                        .param("kind", letter.kind().name())
                        .param("number", letter.number())
                        .param("authority", letter.authority())
                        .param("seal", letter.seal())
                        .param("address", letter.address())
                        .param("digest", letter.digest())
                        .param("size", letter.size())
                        .param("sealedAt", letter.sealedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Puts acts on the list of letters to make, in one statement.
    void ask(List<Due> asked, Instant now) {
        if (asked.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into letters.due (slot, case_id, seq, region, attempts, at)
                        select slot, case_id, seq, region, 0, :now
                          from unnest(:slots::smallint[], :cases::bigint[], :seqs::integer[],
                                      :regions::text[]) as asked (slot, case_id, seq, region)
                        on conflict do nothing
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("slots", array(asked, due -> due.no().slot()))
                .param("cases", array(asked, due -> due.no().key()))
                .param("seqs", array(asked, Due::seq))
                .param("regions", array(asked, due -> due.no().region().value()))
                .update();
    }

    private static String[] array(List<Due> asked, Function<Due, Object> value) {
        return asked.stream().map(value).map(Object::toString).toArray(String[]::new);
    }

    /// The next letter to make, held until the transaction ends; other processes take others.
    Optional<Due> take(Instant now) {
        return jdbc.sql(
                        """
                        select case_id, seq, region, attempts from letters.due
                         where at <= :now
                         order by at, case_id, seq
                         limit 1
                           for update skip locked
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(
                        (row, _) ->
                                new Due(
                                        CaseNo.of(
                                                new RegionCode(row.getString("region")),
                                                row.getLong("case_id")),
                                        row.getInt("seq"),
                                        row.getInt("attempts")))
                .optional();
    }

    void drop(Due due) {
        jdbc.sql(
                        """
                        delete from letters.due
                         where slot = :slot and case_id = :case and seq = :seq
                        """)
                .param("slot", due.no().slot())
                .param("case", due.no().key())
                .param("seq", due.seq())
                .update();
    }

    /// Tries again later.
    void postpone(Due due, Instant until) {
        jdbc.sql(
                        """
                        update letters.due set attempts = attempts + 1, at = :until
                         where slot = :slot and case_id = :case and seq = :seq
                        """)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("slot", due.no().slot())
                .param("case", due.no().key())
                .param("seq", due.seq())
                .update();
    }
}
