package org.yichuang.cases.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;

/// Loads a case in one round trip.
@Component
class CaseStore {

    private final DataSource dataSource;

    CaseStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Optional<Stored> load(long caseKey) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(CaseStatements.LOAD)) {
            new Parameters(statement).number(CaseNo.slotOf(caseKey)).key(caseKey);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(stored(row)) : Optional.empty();
            }
        }
    }

    /// Finds the case that a key opened earlier.
    Optional<CaseNo> openedBy(int slot, UUID key) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(CaseStatements.OPENED_BY)) {
            new Parameters(statement).number(slot).uuid(key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                CaseNo.of(
                                        new RegionCode(row.getString("region")),
                                        row.getLong("case_id")))
                        : Optional.empty();
            }
        }
    }

    /// Reads what [CaseStatements#LOADED] selects.
    static Stored stored(ResultSet row) throws SQLException {
        CaseSummary summary = summary(row, row.getLong("case_id"));
        Folded journal = Folded.of(row);
        return new Stored(
                summary,
                journal.state(),
                row.getBytes("head"),
                row.getString("tracking_code"),
                journal.keys(),
                row.getLong("moment"),
                journal.lastAt());
    }

    /// Reads the columns that every list of cases selects.
    static CaseSummary summary(ResultSet row, long caseKey) throws SQLException {
        RegionCode region = new RegionCode(row.getString("region"));
        return new CaseSummary(
                CaseNo.of(region, caseKey),
                region,
                row.getString("item"),
                row.getInt("item_version"),
                row.getInt("version"),
                row.getString("stage"),
                new Applicant(
                        row.getString("applicant"),
                        Applicant.Kind.valueOf(row.getString("applicant_kind")),
                        row.getString("applicant_name")),
                instant(row, "opened_at"),
                nullableInstant(row, "received_at"),
                date(row, "accepted_on"),
                date(row, "promised_due"),
                date(row, "statutory_due"),
                date(row, "closed_on"),
                constant(CaseState.Ending.class, row.getString("ending")),
                constant(Card.class, row.getString("card")));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant nullableInstant(ResultSet row, String column)
            throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
