package org.yichuang.seals.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yichuang.seals.LoggedUse;
import org.yichuang.seals.Refusal.Ground;
import org.yichuang.seals.SealPurpose;
import org.yichuang.seals.SealUse;
import org.yichuang.seals.Seals.UseCursor;

/// The log of what seals were used for. The application's role can add to it and read it, nothing
/// else.
@Component
class UseLog {

    private final JdbcClient database;

    UseLog(JdbcClient database) {
        this.database = database;
    }

    /// @param signature none when the use was refused
    void add(
            String seal,
            Instant at,
            SealUse use,
            byte[] digest,
            byte @Nullable [] signature,
            @Nullable Ground refused) {
        database.sql(
                        """
                        insert into seals.seal_use (seal, at, id, by, authority, case_no, purpose,
                            subject, digest, signature, refused)
                        values (:seal, :at, :id, :by, :authority, :caseNo, :purpose, :subject,
                            :digest, :signature, :refused)
                        """)
                .param("seal", seal)
                .param("at", SealStore.at(at))
                .param("id", UUID.randomUUID())
                .param("by", use.by())
                .param("authority", use.authority())
                .param("caseNo", use.caseNo() == null ? null : use.caseNo().text())
                .param("purpose", use.purpose().name())
                .param("subject", use.subject())
                .param("digest", digest)
                .param("signature", signature)
                .param("refused", refused == null ? null : refused.name())
                .update();
    }

    /// Whether the seal was used on what has this digest at that moment.
    boolean has(String seal, byte[] digest, Instant at) {
        return database.sql(
                        """
                        select exists (
                            select from seals.seal_use
                            where digest = :digest and signature is not null
                              and seal = :seal and at = :at)
                        """)
                .param("digest", digest)
                .param("seal", seal)
                .param("at", SealStore.at(at))
                .query(Boolean.class)
                .single();
    }

    List<LoggedUse> page(String seal, Optional<UseCursor> before, int limit) {
        return database.sql(
                        """
                        select id, at, by, authority, case_no, purpose, subject, digest, refused
                        from seals.seal_use
                        where seal = :seal
                          and (cast(:at as timestamptz) is null or (at, id) < (:at, :id))
                        order by at desc, id desc
                        limit :limit
                        """)
                .param("seal", seal)
                .param("at", before.map(cursor -> SealStore.at(cursor.at())).orElse(null))
                .param("id", before.map(UseCursor::id).orElse(null))
                .param("limit", limit)
                .query(UseLog::use)
                .list();
    }

    private static LoggedUse use(ResultSet row, int number) throws SQLException {
        String refused = row.getString("refused");
        return new LoggedUse(
                row.getObject("id", UUID.class),
                SealStore.instant(row, "at"),
                row.getString("by"),
                row.getString("authority"),
                row.getString("case_no"),
                SealPurpose.valueOf(row.getString("purpose")),
                row.getString("subject"),
                HexFormat.of().formatHex(row.getBytes("digest")),
                refused == null ? null : Ground.valueOf(refused));
    }
}
