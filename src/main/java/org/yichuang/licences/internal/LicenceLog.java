package org.yichuang.licences.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.LicenceIdentifier;
import org.yichuang.licences.LicenceEvent;
import org.yichuang.licences.LicenceState;
import org.yichuang.licences.LicenceUse;
import org.yichuang.licences.Licences.UsePosition;

/// Reads what happened to a licence; adds and reads who used it.
@Component
class LicenceLog {

    private static final UsePosition NOW =
            new UsePosition(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    private final JdbcClient database;

    LicenceLog(JdbcClient database) {
        this.database = database;
    }

    List<LicenceEvent> events(int slot, LicenceIdentifier identifier) {
        return database.sql(
                        """
                        select seq, at, act, state, by, reason, basis from licences.licence_event
                        where slot = :slot and identifier = :identifier
                        order by seq
                        """)
                .param("slot", slot)
                .param("identifier", identifier.text())
                .query(
                        (row, _) ->
                                new LicenceEvent(
                                        row.getInt("seq"),
                                        LicenceRow.instant(row, "at"),
                                        row.getString("act"),
                                        LicenceState.valueOf(row.getString("state")),
                                        row.getString("by"),
                                        row.getString("reason"),
                                        row.getString("basis")))
                .list();
    }

    void addUse(int slot, LicenceIdentifier identifier, LicenceUse use) {
        database.sql(
                        """
                        insert into licences.licence_use
                            (slot, identifier, at, id, used_by, purpose)
                        values (:slot, :identifier, :at, :id, :by, :purpose)
                        """)
                .param("slot", slot)
                .param("identifier", identifier.text())
                .param("at", at(use.at()))
                .param("id", use.id())
                .param("by", use.user())
                .param("purpose", use.purpose())
                .update();
    }

    List<LicenceUse> uses(
            int slot, LicenceIdentifier identifier, Optional<UsePosition> before, int limit) {
        UsePosition from = before.orElse(NOW);
        return database.sql(
                        """
                        select id, at, used_by, purpose from licences.licence_use
                        where slot = :slot and identifier = :identifier and (at, id) < (:at, :id)
                        order by at desc, id desc
                        limit :limit
                        """)
                .param("slot", slot)
                .param("identifier", identifier.text())
                .param("at", at(from.at()))
                .param("id", from.id())
                .param("limit", limit)
                .query(
                        (row, _) ->
                                new LicenceUse(
                                        row.getObject("id", UUID.class),
                                        LicenceRow.instant(row, "at"),
                                        row.getString("used_by"),
                                        row.getString("purpose")))
                .list();
    }

    private static java.time.OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
