package org.yichuang.cases.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.cases.lifecycle.Deadline;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.cases.lifecycle.Task;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;

/// Loads a case and writes a command's whole effect, each in one round trip.
@Component
class CaseStore {

    private final DataSource dataSource;

    CaseStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Optional<Stored> load(long caseKey, UUID command) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(CaseStatements.LOAD)) {
            new Parameters(statement).uuid(command).number(CaseNo.slotOf(caseKey)).key(caseKey);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(stored(row, caseKey)) : Optional.empty();
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

    /// Writes a change.
    ///
    /// @return false when the case no longer has the expected version, or when the key has been
    // used
    ///     already; nothing was written then
    boolean write(Change change, String trackingCode) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(CaseStatements.of(change))) {
            Parameters parameters = new Parameters(statement);
            if (change.expected() == 0) {
                parameters.number(change.no().slot()).uuid(change.key()).key(change.no().key());
                file(parameters, change);
                identity(parameters, change, trackingCode);
            } else {
                file(parameters, change);
                parameters
                        .number(change.no().slot())
                        .key(change.no().key())
                        .number(change.expected())
                        .number(change.no().slot())
                        .key(change.no().key())
                        .uuid(change.key());
            }
            journal(parameters, change);
            tasks(parameters, change);
            deadlines(parameters, change);
            enclosure(parameters, change);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1) == 1;
            }
        }
    }

    private static void file(Parameters parameters, Change change) throws SQLException {
        Columns columns = change.columns();
        parameters
                .number(change.version())
                .text(Lifecycle.stageName(change.state()))
                .text(Codec.write(change.state()))
                .bytes(change.head())
                .inChina(columns.receivedAt())
                .date(columns.acceptedOn())
                .date(columns.promisedDue())
                .date(columns.statutoryDue())
                .date(columns.closedOn())
                .name(columns.ending())
                .name(columns.card());
    }

    private static void identity(Parameters parameters, Change change, String trackingCode)
            throws SQLException {
        Filing filing = change.state().filing();
        parameters
                .text(change.no().text())
                .text(change.no().region().value())
                .text(filing.item())
                .number(filing.version())
                .text(change.applicant().key())
                .name(change.applicant().kind())
                .text(change.applicant().name())
                .text(trackingCode)
                .instant(change.at());
    }

    private static void journal(Parameters parameters, Change change) throws SQLException {
        List<HashChain.Row> rows = change.rows();
        parameters
                .instant(change.at())
                .text(rows.getFirst().actor())
                .number(Codec.EVENT_VERSION)
                .uuid(change.key())
                .texts(rows, row -> Integer.toString(row.seq()))
                .texts(rows, HashChain.Row::type)
                .texts(rows, HashChain.Row::payload)
                .hashes(change.hashes())
                .number(rows.getFirst().seq())
                .number(rows.getLast().seq())
                .instant(change.at());
    }

    private static void tasks(Parameters parameters, Change change) throws SQLException {
        if (!change.goneTasks().isEmpty()) {
            parameters.texts(change.goneTasks(), task -> task);
        }
        List<Task> tasks = change.tasks();
        if (!tasks.isEmpty()) {
            Filing filing = change.state().filing();
            parameters
                    .text(change.no().text())
                    .text(change.no().region().value())
                    .text(filing.item())
                    .number(filing.version())
                    .name(change.applicant().kind())
                    .text(change.applicant().name())
                    .inChina(change.columns().receivedAt())
                    .name(change.columns().card())
                    .texts(tasks, Task::id)
                    .texts(tasks, task -> task.kind().name())
                    .texts(tasks, Task::authority)
                    .texts(tasks, task -> task.duty().name())
                    .texts(tasks, Task::step)
                    .texts(tasks, task -> task.due().toString());
        }
    }

    private static void deadlines(Parameters parameters, Change change) throws SQLException {
        if (!change.goneDeadlines().isEmpty()) {
            parameters.texts(change.goneDeadlines(), kind -> kind);
        }
        List<Deadline> deadlines = change.deadlines();
        if (!deadlines.isEmpty()) {
            parameters
                    .texts(deadlines, deadline -> deadline.kind().name())
                    .texts(
                            deadlines,
                            deadline ->
                                    deadline.at().atZone(Parameters.CHINA).toInstant().toString());
        }
    }

    private static void enclosure(Parameters parameters, Change change) throws SQLException {
        Enclosure enclosure = change.enclosure();
        int seq = change.version();
        if (enclosure.form() != null) {
            parameters.number(seq).text(enclosure.form());
        }
        List<Enclosure.Material> materials = enclosure.materials();
        if (!materials.isEmpty()) {
            List<Integer> ordinals = IntStream.range(0, materials.size()).boxed().toList();
            parameters
                    .number(seq)
                    .texts(materials, Enclosure.Material::material)
                    .texts(ordinals, String::valueOf)
                    .texts(materials, Enclosure.Material::address)
                    .texts(materials, Enclosure.Material::name)
                    .texts(materials, Enclosure.Material::mediaType)
                    .texts(materials, material -> Long.toString(material.size()))
                    .texts(materials, material -> String.valueOf(material.trust()))
                    .texts(materials, Enclosure.Material::source);
        }
    }

    private static Stored stored(ResultSet row, long caseKey) throws SQLException {
        CaseSummary summary = summary(row, caseKey);
        int repeated = row.getInt("repeated");
        return new Stored(
                summary,
                Codec.state(summary.stage(), row.getString("state")),
                row.getBytes("head"),
                row.getString("tracking_code"),
                repeated == 0 ? null : repeated);
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
