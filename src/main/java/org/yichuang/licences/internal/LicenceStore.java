package org.yichuang.licences.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.LicenceIdentifier;
import org.yichuang.licences.Licence;
import org.yichuang.licences.Licence.Document;
import org.yichuang.licences.LicenceState;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes licences. A licence and its first event are one statement within its slot.
@Component
class LicenceStore {

    private final JdbcClient database;
    private final JsonMapper json;

    LicenceStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /// A licence with the slot it is stored in.
    record Placed(int slot, int version, Licence licence) {}

    /// @param act the first event
    /// @return false when the case has a licence of this type already
    boolean insert(int slot, Licence licence, String act, String by, Instant at) {
        Document document = licence.document();
        return database.sql(
                                """
                                with issued as (
                                    insert into licences.licence (slot, identifier, type, title_zh,
                                        title_en, number, case_no, holder_key, holder_kind,
                                        holder_name, authority, authority_name_zh,
                                        authority_name_en, region, issued_on, valid_from,
                                        valid_until, state, since, fields, replaces, code,
                                        document_address, document_digest, document_size, seal,
                                        sealed_at, version)
                                    values (:slot, :identifier, :type, :titleZh, :titleEn, :number,
                                        :caseNo, :holderKey, :holderKind, :holderName, :authority,
                                        :authorityZh, :authorityEn, :region, :issuedOn, :validFrom,
                                        :validUntil, :state, :at, cast(:fields as jsonb), :replaces,
                                        :code, :address, :digest, :size, :seal, :sealedAt, 1)
                                    on conflict do nothing
                                    returning slot, identifier
                                )
                                insert into licences.licence_event
                                    (slot, identifier, seq, at, act, state, by)
                                select slot, identifier, 1, :at, :act, :state, :by from issued
                                """)
                        .param("slot", slot)
                        .param("identifier", licence.identifier().text())
                        .param("type", licence.type())
                        .param("titleZh", licence.title().zh())
                        .param("titleEn", licence.title().en())
                        .param("number", licence.number())
                        .param("caseNo", licence.caseNo() == null ? null : licence.caseNo().text())
                        .param("holderKey", licence.holder().key())
                        .param("holderKind", licence.holder().kind().name())
                        .param("holderName", licence.holder().name())
                        .param("authority", licence.issuer().id())
                        .param("authorityZh", licence.issuer().name().zh())
                        .param("authorityEn", licence.issuer().name().en())
                        .param("region", licence.region().value())
                        .param("issuedOn", licence.issuedOn())
                        .param("validFrom", licence.validFrom())
                        .param("validUntil", licence.validUntil())
                        .param("state", licence.state().name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("fields", json.writeValueAsString(licence.fields()))
                        .param(
                                "replaces",
                                licence.replaces() == null ? null : licence.replaces().text())
                        .param("code", licence.code().value())
                        .param("address", document == null ? null : document.address())
                        .param("digest", document == null ? null : document.digest())
                        .param("size", document == null ? null : document.size())
                        .param("seal", document == null ? null : document.seal())
                        .param(
                                "sealedAt",
                                document == null
                                        ? null
                                        : document.sealedAt().atOffset(ZoneOffset.UTC))
                        .param("act", act)
                        .param("by", by)
                        .update()
                == 1;
    }

    Optional<Placed> find(int slot, LicenceIdentifier identifier) {
        return database.sql(
                        """
                        select * from licences.licence
                        where slot = :slot and identifier = :identifier
                        """)
                .param("slot", slot)
                .param("identifier", identifier.text())
                .query(this::placed)
                .optional();
    }

    Optional<Placed> ofCase(CaseNo caseNo, String type) {
        return ofCase(caseNo).stream()
                .filter(placed -> placed.licence().type().equals(type))
                .findFirst();
    }

    List<Placed> ofCase(CaseNo caseNo) {
        return database.sql(
                        """
                        select * from licences.licence
                        where slot = :slot and case_no = :caseNo
                        order by issued_on desc, identifier
                        """)
                .param("slot", caseNo.slot())
                .param("caseNo", caseNo.text())
                .query(this::placed)
                .list();
    }

    List<Licence> ofHolders(Collection<String> keys) {
        return database.sql(
                        """
                        select licence.* from licences.licence_of_holder held
                        join licences.licence licence
                          on licence.slot = held.slot and licence.identifier = held.identifier
                        where held.holder_key = any(:keys) and licence.state <> 'REPLACED'
                        order by licence.issued_on desc, licence.identifier
                        """)
                .param("keys", keys.toArray(String[]::new))
                .query((row, _) -> LicenceRow.read(row, json))
                .list();
    }

    /// Moves a licence and adds the event, both only when nobody was faster.
    boolean move(Placed placed, LicenceState to, Instant at, Moved moved) {
        return database.sql(
                                """
                                with moved as (
                                    update licences.licence
                                    set state = :to, since = :at, version = version + 1
                                    where slot = :slot and identifier = :identifier
                                      and version = :version
                                    returning slot, identifier, version
                                )
                                insert into licences.licence_event
                                    (slot, identifier, seq, at, act, state, by, reason, basis)
                                select slot, identifier, version, :at, :act, :to, :by, :reason,
                                    :basis
                                from moved
                                """)
                        .param("slot", placed.slot())
                        .param("identifier", placed.licence().identifier().text())
                        .param("version", placed.version())
                        .param("to", to.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("act", moved.act())
                        .param("by", moved.by())
                        .param("reason", moved.reason())
                        .param("basis", moved.basis())
                        .update()
                == 1;
    }

    /// What the event of a move says.
    record Moved(String act, String by, @Nullable String reason, @Nullable String basis) {}

    private Placed placed(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Placed(row.getInt("slot"), row.getInt("version"), LicenceRow.read(row, json));
    }
}
