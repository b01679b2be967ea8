package org.yichuang.cases.internal;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.cases.lifecycle.Task;

/// Writes the whole effect of the commands of several cases in one round trip and one transaction.
///
/// People wait for it, and others behind them: a connection that says nothing is given up soon, and
/// the changes are written on another one. Whether the first one wrote them after all is then seen,
/// as everywhere, by the version of the case.
class CaseWriter {

    /// For how long the database may be silent: several times what a commit takes when the disk is
    /// busy or a standby takes over.
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /// A case has another version than was expected, see [CommitStatements].
    private static final String CHANGED_MEANWHILE = "22012";

    private static final String KEY_OF_AN_OPENING = "case_opening_pkey";

    /// A task or a deadline of a case is there already that its state did not let expect.
    private static final Set<String> KEYS_OF_PARTS = Set.of("work_item_pkey", "case_deadline_pkey");

    /// How often what is left is tried; what comes after that is loaded and decided again.
    private static final int TRIES = 5;

    private final DataSource dataSource;
    private final int patienceMillis;

    /// The last moment at which this process wrote.
    private final AtomicLong moments = new AtomicLong();

    CaseWriter(DataSource dataSource) {
        this(dataSource, PATIENCE);
    }

    /// @param patience for how long the database may be silent
    CaseWriter(DataSource dataSource, Duration patience) {
        this.dataSource = dataSource;
        this.patienceMillis = Math.toIntExact(patience.toMillis());
    }

    /// Writes the changes of several cases, or none of them.
    ///
    /// @param changes each of another case
    /// @return which cases were written; the others no longer have the expected version, or were
    ///     opened by the same key before, and nothing of them was written
    /// @throws SQLException also when one of several was opened before; nothing was written then
    CommitQueue.Written write(List<Change> changes) throws SQLException {
        List<Change> left = changes;
        boolean again = false;
        for (int attempt = 0; attempt < TRIES && !left.isEmpty(); attempt++) {
            long moment = moment(left);
            try {
                write(left, moment, again);
                return new CommitQueue.Written(
                        moment, left.stream().map(each -> each.no().key()).collect(toSet()));
            } catch (SQLException e) {
                if (CHANGED_MEANWHILE.equals(e.getSQLState())) {
                    left = left.size() == 1 ? List.of() : unchanged(left);
                } else if (left.size() == 1 && KEY_OF_AN_OPENING.equals(taken(e))) {
                    left = List.of();
                } else if (!again && KEYS_OF_PARTS.contains(taken(e))) {
                    again = true;
                } else {
                    throw e;
                }
            }
        }
        return new CommitQueue.Written(0, Set.of());
    }

    /// Which key is taken by another row, empty when that is not what is wrong.
    private static String taken(SQLException e) {
        return Retries.isTaken(e)
                        && e instanceof PSQLException told
                        && told.getServerErrorMessage() != null
                ? Objects.requireNonNullElse(told.getServerErrorMessage().getConstraint(), "")
                : "";
    }

    /// Those that nobody has changed meanwhile.
    private List<Change> unchanged(List<Change> changes) throws SQLException {
        Set<Long> unchanged = new HashSet<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(CommitStatements.UNCHANGED)) {
            connection.setNetworkTimeout(Runnable::run, patienceMillis);
            new Parameters(statement)
                    .numbers(changes, Change::expected)
                    .keys(changes, Change::lastMoment)
                    .keys(changes, each -> each.no().key());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    unchanged.add(row.getLong(1));
                }
            }
        }
        return changes.stream()
                .filter(each -> each.begins() || unchanged.contains(each.no().key()))
                .toList();
    }

    private void write(List<Change> changes, long moment, boolean again) throws SQLException {
        CommitStatements.Tables tables = CommitStatements.Tables.of(changes, again);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(tables.sql())) {
            connection.setNetworkTimeout(Runnable::run, patienceMillis);
            Parameters parameters = new Parameters(statement);
            if (tables.begins()) {
                begun(parameters, changes.stream().filter(Change::begins).toList(), moment);
            }
            if (tables.moves()) {
                moved(parameters, changes.stream().filter(each -> !each.begins()).toList(), moment);
            }
            journal(parameters, changes);
            outbox(parameters, changes, moment);
            if (tables.tasks()) {
                tasks(parameters, changes);
            }
            if (tables.moves()) {
                CaseParts.gone(parameters, of(changes, Change::goneTasks));
            }
            if (tables.deadlines()) {
                CaseParts.deadlines(parameters, of(changes, Change::deadlines));
                CaseParts.gone(parameters, of(changes, Change::goneDeadlines));
            }
            if (tables.encloses()) {
                filings(parameters, changes);
            }
            statement.execute();
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
        parameters.key(moment).numbers(changes, Change::expected).keys(changes, Change::lastMoment);
        file(parameters, changes);
    }

    private static void file(Parameters parameters, List<Change> changes) throws SQLException {
        parameters
                .keys(changes, each -> each.no().key())
                .numbers(changes, Change::version)
                .texts(changes, each -> Lifecycle.stageName(each.state()))
                .texts(changes, each -> each.state().filing().window())
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

    private static void journal(Parameters parameters, List<Change> changes) throws SQLException {
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
                .hashes(rows, Hashed::hash);
    }

    private static void outbox(Parameters parameters, List<Change> changes, long moment)
            throws SQLException {
        Change first = changes.getFirst();
        parameters
                .number(first.no().slot())
                .key(first.no().key())
                .number(first.rows().getFirst().seq())
                .key(moment)
                .numbers(changes, each -> each.no().slot())
                .keys(changes, each -> each.no().key())
                .numbers(changes, each -> each.rows().getFirst().seq())
                .numbers(changes, Change::version);
    }

    private static <T> List<CaseParts.Part<Change, T>> of(
            List<Change> changes, Function<Change, List<T>> values) {
        return CaseParts.of(changes, each -> each.no().key(), values);
    }

    private static void tasks(Parameters parameters, List<Change> changes) throws SQLException {
        List<CaseParts.Part<Change, Task>> tasks = of(changes, Change::tasks);
        CaseParts.tasks(parameters, tasks);
        parameters
                .texts(tasks, each -> each.owner().no().text())
                .texts(tasks, each -> each.owner().no().region().value())
                .texts(tasks, each -> each.owner().state().filing().item())
                .numbers(tasks, each -> each.owner().state().filing().version())
                .texts(tasks, each -> each.owner().applicant().kind().name())
                .texts(tasks, each -> each.owner().applicant().name())
                .inChina(tasks, each -> each.owner().columns().receivedAt())
                .names(tasks, each -> each.owner().columns().card());
    }

    private static void filings(Parameters parameters, List<Change> changes) throws SQLException {
        List<Change> filings = changes.stream().filter(Change::encloses).toList();
        parameters
                .keys(filings, each -> each.no().key())
                .numbers(filings, Change::version)
                .texts(filings, each -> each.enclosure().form())
                .texts(filings, each -> materials(each.enclosure()))
                .texts(filings, each -> addresses(each.enclosure()));
    }

    private static @Nullable String materials(Enclosure enclosure) {
        return enclosure.materials().isEmpty() ? null : Codec.write(enclosure.materials());
    }

    /// Where the contents are stored, a line each.
    private static @Nullable String addresses(Enclosure enclosure) {
        String addresses =
                enclosure.materials().stream()
                        .map(Enclosure.Material::address)
                        .filter(Objects::nonNull)
                        .collect(joining("\n"));
        return addresses.isEmpty() ? null : addresses;
    }
}
