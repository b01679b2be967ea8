package org.yichuang.cases.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
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
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.cases.lifecycle.Task;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;

/// Loads a case, and writes the whole effect of the commands of several, each in one round trip.
@Component
class CaseStore {

    private final DataSource dataSource;

    /// The last moment at which this process wrote.
    private final AtomicLong moments = new AtomicLong();

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

    /// Writes the changes of several cases in one transaction.
    ///
    /// @param changes each of another case
    /// @return which cases were written; the others no longer have the expected version, or were
    ///     opened by the same key before, and nothing of them was written
    CommitQueue.Written write(List<Change> changes) throws SQLException {
        long moment = moment(changes);
        CaseStatements.Parts parts = CaseStatements.Parts.of(changes);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(parts.sql())) {
            Parameters parameters = new Parameters(statement);
            if (parts.begins()) {
                begun(parameters, changes.stream().filter(Change::begins).toList(), moment);
            }
            if (parts.moves()) {
                moved(parameters, changes.stream().filter(each -> !each.begins()).toList(), moment);
            }
            journal(parameters, changes, moment);
            if (parts.tasks()) {
                tasks(parameters, changes);
            }
            if (parts.moves()) {
                gone(parameters, changes, Change::goneTasks);
            }
            if (parts.deadlines()) {
                deadlines(parameters, changes);
                gone(parameters, changes, Change::goneDeadlines);
            }
            if (parts.encloses()) {
                enclosed(parameters, changes);
            }
            Set<Long> written = HashSet.newHashSet(changes.size());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    written.add(rows.getLong(1));
                }
            }
            return new CommitQueue.Written(moment, written);
        }
    }

    /// A moment after those of every case that is written, see the migration `V6`. It begins with
    /// the time of the commands, so that the oldest are told first.
    private long moment(List<Change> changes) {
        long after = 0;
        for (Change change : changes) {
            long at = ChronoUnit.MICROS.between(Instant.EPOCH, change.at());
            after = Math.max(after, Math.max(at, change.lastMoment() + 1));
        }
        return moments.accumulateAndGet(after, (last, next) -> Math.max(last + 1, next));
    }

    private static void begun(Parameters parameters, List<Change> changes, long moment)
            throws SQLException {
        parameters
                .numbers(changes, each -> each.no().slot())
                .texts(changes, each -> each.key().toString())
                .keys(changes, each -> each.no().key())
                .key(moment);
        file(parameters, changes);
        parameters
                .texts(changes, each -> each.no().text())
                .texts(changes, each -> each.no().region().value())
                .texts(changes, each -> each.state().filing().item())
                .numbers(changes, each -> each.state().filing().version())
                .texts(changes, each -> each.applicant().key())
                .texts(changes, each -> each.applicant().kind().name())
                .texts(changes, each -> each.applicant().name())
                .texts(changes, Change::trackingCode)
                .instants(changes, Change::at);
    }

    private static void moved(Parameters parameters, List<Change> changes, long moment)
            throws SQLException {
        parameters
                .key(moment)
                .numbers(changes, each -> each.no().slot())
                .numbers(changes, Change::expected)
                .keys(changes, Change::lastMoment);
        file(parameters, changes);
    }

    private static void file(Parameters parameters, List<Change> changes) throws SQLException {
        parameters
                .keys(changes, each -> each.no().key())
                .numbers(changes, Change::version)
                .texts(changes, each -> Lifecycle.stageName(each.state()))
                .texts(changes, each -> Codec.write(each.state()))
                .hashes(changes, Change::head)
                .inChina(changes, each -> each.columns().receivedAt())
                .dates(changes, each -> each.columns().acceptedOn())
                .dates(changes, each -> each.columns().promisedDue())
                .dates(changes, each -> each.columns().statutoryDue())
                .dates(changes, each -> each.columns().closedOn())
                .names(changes, each -> each.columns().ending())
                .names(changes, each -> each.columns().card());
    }

    private record Hashed(HashChain.Row row, byte[] hash) {}

    private static void journal(Parameters parameters, List<Change> changes, long moment)
            throws SQLException {
        List<Hashed> rows = new ArrayList<>();
        for (Change change : changes) {
            for (int i = 0; i < change.rows().size(); i++) {
                rows.add(new Hashed(change.rows().get(i), change.hashes().get(i)));
            }
        }
        parameters
                .keys(rows, each -> each.row().caseId())
                .numbers(rows, each -> each.row().seq())
                .instants(rows, each -> each.row().at())
                .texts(rows, each -> each.row().actor())
                .texts(rows, each -> each.row().type())
                .numbers(rows, each -> each.row().typeVersion())
                .texts(rows, each -> each.row().command().toString())
                .texts(rows, each -> each.row().payload())
                .hashes(rows, Hashed::hash)
                .key(moment)
                .keys(changes, each -> each.no().key())
                .numbers(changes, each -> each.rows().getFirst().seq())
                .numbers(changes, Change::version);
    }

    /// Something of a case's, of which it may have several.
    private record Part<T>(Change change, T value) {
        long caseKey() {
            return change.no().key();
        }
    }

    private static <T> List<Part<T>> parts(List<Change> changes, Function<Change, List<T>> values) {
        List<Part<T>> parts = new ArrayList<>();
        for (Change change : changes) {
            for (T value : values.apply(change)) {
                parts.add(new Part<>(change, value));
            }
        }
        return parts;
    }

    private static void tasks(Parameters parameters, List<Change> changes) throws SQLException {
        List<Part<Task>> tasks = parts(changes, Change::tasks);
        parameters
                .keys(tasks, Part::caseKey)
                .texts(tasks, each -> each.value().id())
                .texts(tasks, each -> each.value().kind().name())
                .texts(tasks, each -> each.value().authority())
                .texts(tasks, each -> each.value().duty().name())
                .texts(tasks, each -> each.value().step())
                .dates(tasks, each -> each.value().due());
    }

    private static void deadlines(Parameters parameters, List<Change> changes) throws SQLException {
        List<Part<Deadline>> deadlines = parts(changes, Change::deadlines);
        parameters
                .keys(deadlines, Part::caseKey)
                .texts(deadlines, each -> each.value().kind().name())
                .inChina(deadlines, each -> each.value().at());
    }

    private static void gone(
            Parameters parameters, List<Change> changes, Function<Change, List<String>> names)
            throws SQLException {
        List<Part<String>> gone = parts(changes, names);
        parameters
                .numbers(gone, each -> each.change().no().slot())
                .keys(gone, Part::caseKey)
                .texts(gone, Part::value);
    }

    private static void enclosed(Parameters parameters, List<Change> changes) throws SQLException {
        List<Change> forms =
                changes.stream().filter(each -> each.enclosure().form() != null).toList();
        List<Part<Integer>> places =
                parts(
                        changes,
                        each ->
                                IntStream.range(0, each.enclosure().materials().size())
                                        .boxed()
                                        .toList());
        List<Enclosure.Material> materials =
                changes.stream().flatMap(each -> each.enclosure().materials().stream()).toList();
        parameters
                .keys(forms, each -> each.no().key())
                .numbers(forms, Change::version)
                .texts(forms, each -> each.enclosure().form())
                .keys(places, Part::caseKey)
                .numbers(places, each -> each.change().version())
                .texts(materials, Enclosure.Material::material)
                .numbers(places, Part::value)
                .texts(materials, Enclosure.Material::address)
                .texts(materials, Enclosure.Material::name)
                .texts(materials, Enclosure.Material::mediaType)
                .keys(materials, Enclosure.Material::size)
                .texts(materials, each -> String.valueOf(each.trust()))
                .texts(materials, Enclosure.Material::source);
    }

    /// Reads what [CaseStatements#LOADED] selects.
    static Stored stored(ResultSet row) throws SQLException {
        CaseSummary summary = summary(row, row.getLong("case_id"));
        UUID[] keys = (UUID[]) row.getArray("keys").getArray();
        return new Stored(
                summary,
                Codec.state(summary.stage(), row.getString("state")),
                row.getBytes("head"),
                row.getString("tracking_code"),
                Set.copyOf(List.of(keys)),
                row.getLong("moment"),
                Objects.requireNonNullElse(nullableInstant(row, "last_at"), Instant.EPOCH));
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
