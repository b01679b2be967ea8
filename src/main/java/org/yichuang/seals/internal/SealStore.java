package org.yichuang.seals.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.CreditCode;
import org.yichuang.pages.Localised;
import org.yichuang.seals.Seal;
import org.yichuang.seals.SealKind;
import org.yichuang.seals.SealPurpose;
import org.yichuang.seals.Seals.Permission;

/// Reads and writes seals, what happened to them and who may use them.
@Component
class SealStore {

    private final JdbcClient database;

    SealStore(JdbcClient database) {
        this.database = database;
    }

    /// @return false when there is a seal with this id already
    boolean insert(StoredSeal stored) {
        Seal seal = stored.seal();
        return database.sql(
                                """
                                insert into seals.seal (id, kind, name_zh, name_en, authority,
                                    authority_name_zh, authority_name_en, authority_code,
                                    valid_from, valid_to, state, since, certificate_serial,
                                    certificate, private_key)
                                values (:id, :kind, :nameZh, :nameEn, :authority, :authorityZh,
                                    :authorityEn, :authorityCode, :from, :to, :state, :since,
                                    :serial, :certificate, :key)
                                on conflict (id) do nothing
                                """)
                        .param("id", seal.id())
                        .param("kind", seal.kind().name())
                        .param("nameZh", seal.name().zh())
                        .param("nameEn", seal.name().en())
                        .param("authority", seal.authority())
                        .param("authorityZh", seal.authorityName().zh())
                        .param("authorityEn", seal.authorityName().en())
                        .param("authorityCode", seal.authorityCode().value())
                        .param("from", seal.validFrom())
                        .param("to", seal.validTo())
                        .param("state", seal.state().name())
                        .param("since", at(seal.since()))
                        .param("serial", seal.certificateSerial())
                        .param("certificate", stored.certificate())
                        .param("key", stored.encryptedKey())
                        .update()
                == 1;
    }

    Optional<StoredSeal> find(String id) {
        return database.sql("select * from seals.seal where id = :id")
                .param("id", id)
                .query(SealStore::stored)
                .optional();
    }

    Optional<StoredSeal> byCertificate(String serial) {
        return database.sql("select * from seals.seal where certificate_serial = :serial")
                .param("serial", serial)
                .query(SealStore::stored)
                .optional();
    }

    List<Seal> all() {
        return database.sql("select * from seals.seal order by authority, kind, id")
                .query((row, number) -> stored(row, number).seal())
                .list();
    }

    /// Seals that an authority is permitted to use for a purpose, in whatever state.
    List<Seal> permitted(String authority, SealPurpose purpose) {
        return database.sql(
                        """
                        select seal.* from seals.seal_permission permission
                        join seals.seal seal on seal.id = permission.seal
                        where permission.authority = :authority
                          and :purpose = any (permission.purposes)
                        order by seal.kind, seal.id
                        """)
                .param("authority", authority)
                .param("purpose", purpose.name())
                .query((row, number) -> stored(row, number).seal())
                .list();
    }

    /// Moves a seal from one of the states to another.
    ///
    /// @return false when it was in none of them
    boolean move(
            String id, Set<Seal.State> from, Seal.State to, Instant at, @Nullable String reason) {
        return database.sql(
                                """
                                update seals.seal set state = :to, since = :at, reason = :reason
                                where id = :id and state = any (:from)
                                """)
                        .param("id", id)
                        .param("to", to.name())
                        .param("at", at(at))
                        .param("reason", reason)
                        .param("from", from.stream().map(Enum::name).toArray(String[]::new))
                        .update()
                == 1;
    }

    void recordEvent(String id, Instant at, String act, String by, @Nullable String detail) {
        database.sql(
                        """
                        insert into seals.seal_event (seal, at, id, act, by, detail)
                        values (:seal, :at, :id, :act, :by, :detail)
                        """)
                .param("seal", id)
                .param("at", at(at))
                .param("id", UUID.randomUUID())
                .param("act", act)
                .param("by", by)
                .param("detail", detail)
                .update();
    }

    void permit(String id, String authority, Set<SealPurpose> purposes, Instant at, String by) {
        database.sql(
                        """
                        insert into seals.seal_permission (seal, authority, purposes, since, by)
                        values (:seal, :authority, :purposes, :at, :by)
                        on conflict (seal, authority) do update
                        set purposes = excluded.purposes, since = excluded.since, by = excluded.by
                        """)
                .param("seal", id)
                .param("authority", authority)
                .param(
                        "purposes",
                        purposes.stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("at", at(at))
                .param("by", by)
                .update();
    }

    void withdrawPermission(String id, String authority) {
        database.sql(
                        """
                        delete from seals.seal_permission
                        where seal = :seal and authority = :authority
                        """)
                .param("seal", id)
                .param("authority", authority)
                .update();
    }

    List<Permission> permissions(String id) {
        return database.sql(
                        """
                        select authority, purposes, since, by from seals.seal_permission
                        where seal = :seal order by authority
                        """)
                .param("seal", id)
                .query(
                        (row, _) ->
                                new Permission(
                                        row.getString("authority"),
                                        purposes(row),
                                        instant(row, "since"),
                                        row.getString("by")))
                .list();
    }

    private static Set<SealPurpose> purposes(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("purposes").getArray())
                .map(SealPurpose::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static StoredSeal stored(ResultSet row, int number) throws SQLException {
        Seal seal =
                new Seal(
                        row.getString("id"),
                        new Localised(row.getString("name_zh"), row.getString("name_en")),
                        SealKind.valueOf(row.getString("kind")),
                        row.getString("authority"),
                        new Localised(
                                row.getString("authority_name_zh"),
                                row.getString("authority_name_en")),
                        new CreditCode(row.getString("authority_code")),
                        row.getObject("valid_from", java.time.LocalDate.class),
                        row.getObject("valid_to", java.time.LocalDate.class),
                        Seal.State.valueOf(row.getString("state")),
                        instant(row, "since"),
                        row.getString("reason"),
                        row.getString("certificate_serial"));
        return new StoredSeal(seal, row.getBytes("certificate"), row.getBytes("private_key"));
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
