package org.yichuang.licences.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.LicenceIdentifier;
import org.yichuang.kernel.RegionCode;
import org.yichuang.licences.Holder;
import org.yichuang.licences.Issuer;
import org.yichuang.licences.Licence;
import org.yichuang.licences.Licence.Document;
import org.yichuang.licences.Licence.FaceField;
import org.yichuang.licences.LicenceState;
import org.yichuang.licences.VerificationCode;
import org.yichuang.pages.Localised;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads a row of the register.
final class LicenceRow {

    private static final TypeReference<List<FaceField>> FIELDS = new TypeReference<>() {};

    private LicenceRow() {}

    static Licence read(ResultSet row, JsonMapper json) throws SQLException {
        LicenceIdentifier identifier =
                LicenceIdentifier.parse(row.getString("identifier")).orThrow();
        String caseNo = row.getString("case_no");
        String replaces = row.getString("replaces");
        return new Licence(
                identifier,
                row.getString("type"),
                new Localised(row.getString("title_zh"), row.getString("title_en")),
                row.getString("number"),
                caseNo == null ? null : CaseNo.parse(caseNo).orThrow(),
                new Holder(
                        row.getString("holder_key"),
                        Holder.Kind.valueOf(row.getString("holder_kind")),
                        row.getString("holder_name")),
                new Issuer(
                        row.getString("authority"),
                        new Localised(
                                row.getString("authority_name_zh"),
                                row.getString("authority_name_en")),
                        identifier.authority()),
                new RegionCode(row.getString("region")),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                LicenceState.valueOf(row.getString("state")),
                instant(row, "since"),
                json.readValue(row.getString("fields"), FIELDS),
                replaces == null ? null : LicenceIdentifier.parse(replaces).orThrow(),
                new VerificationCode(row.getString("code")),
                document(row));
    }

    private static @Nullable Document document(ResultSet row) throws SQLException {
        String address = row.getString("document_address");
        return address == null
                ? null
                : new Document(
                        address,
                        row.getString("document_digest"),
                        row.getLong("document_size"),
                        row.getString("seal"),
                        instant(row, "sealed_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
