package org.yichuang.licences.internal;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.LicenceIdentifier;
import org.yichuang.licences.Licence;

/// Finds where a licence is by what somebody holds of it.
@Component
class LicenceKeys {

    private final JdbcClient database;

    LicenceKeys(JdbcClient database) {
        this.database = database;
    }

    enum Kind {
        IDENTIFIER,
        CODE,
        DIGEST;

        String stored() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    record Location(int slot, LicenceIdentifier identifier) {}

    /// To be called before the licence itself is written.
    ///
    /// @return false when another case has this identifier
    boolean add(int slot, Licence licence) {
        String identifier = licence.identifier().text();
        add(Kind.IDENTIFIER, identifier, slot, identifier);
        if (find(Kind.IDENTIFIER, identifier).orElseThrow().slot() != slot
                && !takeOver(slot, identifier)) {
            return false;
        }
        add(Kind.CODE, licence.code().value(), slot, identifier);
        if (licence.document() != null) {
            add(Kind.DIGEST, licence.document().digest(), slot, identifier);
        }
        database.sql(
                        """
                        insert into licences.licence_of_holder (holder_key, slot, identifier)
                        values (:key, :slot, :identifier)
                        on conflict do nothing
                        """)
                .param("key", licence.holder().key())
                .param("slot", slot)
                .param("identifier", identifier)
                .update();
        return true;
    }

    /// An issue that broke off leaves its entry behind; the next one takes it.
    private boolean takeOver(int slot, String identifier) {
        return database.sql(
                                """
                                update licences.licence_key entry set slot = :slot
                                where entry.kind = 'identifier' and entry.value = :identifier
                                  and not exists (
                                      select from licences.licence
                                      where licence.slot = entry.slot
                                        and licence.identifier = entry.identifier)
                                """)
                        .param("slot", slot)
                        .param("identifier", identifier)
                        .update()
                == 1;
    }

    private void add(Kind kind, String value, int slot, String identifier) {
        database.sql(
                        """
                        insert into licences.licence_key (kind, value, slot, identifier)
                        values (:kind, :value, :slot, :identifier)
                        on conflict do nothing
                        """)
                .param("kind", kind.stored())
                .param("value", value)
                .param("slot", slot)
                .param("identifier", identifier)
                .update();
    }

    Optional<Location> find(Kind kind, String value) {
        return database.sql(
                        """
                        select slot, identifier from licences.licence_key
                        where kind = :kind and value = :value
                        """)
                .param("kind", kind.stored())
                .param("value", value)
                .query(
                        (row, _) ->
                                new Location(
                                        row.getInt("slot"),
                                        LicenceIdentifier.parse(row.getString("identifier"))
                                                .orThrow()))
                .optional();
    }
}
