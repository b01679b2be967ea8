package org.yichuang.bench.fill;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.yichuang.kernel.CaseNo;

/// Multiplies the cases of a demonstration. The closed ones are spread over three years before
/// their models; of all cases five in a hundred are open, with their tasks and deadlines as they
/// are. The same seed makes the same cases of the same models. Rows go in slot after slot, so that
/// each index grows at its ends.
public final class Filler {

    private static final long SEED = 20_260_924;
    private static final double OPEN_SHARE = 0.05;
    private static final int WEEKS = 156;
    private static final int DAYS_OF_WEEK = 7;
    private static final int CASES_OF_AN_APPLICANT = 3;

    private final Connection connection;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<Table> tables;
    private final List<Model> open;
    private final List<Model> closed;
    private final double openShare;
    private final Set<Long> taken = new HashSet<>();

    /// @param connection with the rights of the owner
    public Filler(Connection connection) throws SQLException {
        this(connection, OPEN_SHARE);
    }

    /// @param openShare how many of the cases are open, of 1
    public Filler(Connection connection, double openShare) throws SQLException {
        this.connection = connection;
        this.openShare = openShare;
        this.tables = Table.all(connection);
        List<Model> models = Model.all(connection, tables);
        this.open = models.stream().filter(model -> !model.closed()).toList();
        this.closed = models.stream().filter(Model::closed).toList();
        models.forEach(model -> taken.add(model.no().key()));
        if ((openShare > 0 && open.isEmpty()) || (openShare < 1 && closed.isEmpty())) {
            throw new IllegalStateException("there are no cases to multiply");
        }
    }

    /// How many cases there were.
    public int models() {
        return open.size() + closed.size();
    }

    /// Adds so many cases and brings figures and statistics up to date.
    ///
    /// @param progress told how many are in
    public void add(long cases, LongConsumer progress) throws SQLException, IOException {
        avoidWhatCameMeanwhile();
        connection.setAutoCommit(false);
        long made = 0;
        for (int slot = 0; slot < CaseNo.SLOTS; slot++) {
            long upTo = cases * (slot + 1) / CaseNo.SLOTS;
            Map<Table, StringBuilder> texts = new HashMap<>();
            for (; made < upTo; made++) {
                copy(slot, cases)
                        .rows(
                                tables,
                                (table, row) ->
                                        write(
                                                texts.computeIfAbsent(
                                                        table, _ -> new StringBuilder()),
                                                row));
            }
            send(texts);
            connection.commit();
            progress.accept(made);
        }
        connection.setAutoCommit(true);
        sumUp();
    }

    /// Whoever worked since the last time has taken numbers, of the days of the models.
    private void avoidWhatCameMeanwhile() throws SQLException {
        long first =
                Stream.concat(open.stream(), closed.stream())
                        .map(model -> new CaseNo(model.no().region(), model.no().filedOn(), 0, 0))
                        .mapToLong(CaseNo::key)
                        .min()
                        .orElseThrow();
        try (var statement =
                connection.prepareStatement(
                        "select case_id from cases.case_file where case_id >= ?")) {
            statement.setLong(1, first);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    taken.add(row.getLong(1));
                }
            }
        }
    }

    private Copy copy(int slot, long cases) {
        boolean isOpen = random.nextDouble() < openShare;
        List<Model> models = isOpen ? open : closed;
        Model model = models.get(random.nextInt(models.size()));
        int back = isOpen ? 0 : DAYS_OF_WEEK * random.nextInt(WEEKS);
        CaseNo no;
        do {
            no =
                    new CaseNo(
                            model.no().region(),
                            model.no().filedOn().minusDays(back),
                            slot,
                            random.nextInt(CaseNo.SERIALS));
        } while (!taken.add(no.key()));
        String applicant =
                "%s%08x"
                        .formatted(
                                model.applicant()
                                        .substring(0, Math.max(0, model.applicant().length() - 8)),
                                random.nextLong(1 + cases / CASES_OF_AN_APPLICANT));
        return new Copy(model, no, applicant, back, new UUID(random.nextLong(), random.nextLong()));
    }

    private static void write(StringBuilder text, @Nullable String[] row) {
        for (int i = 0; i < row.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            var value = row[i];
            if (value == null) {
                text.append("\\N");
            } else {
                escape(text, value);
            }
        }
        text.append('\n');
    }

    private static void escape(StringBuilder text, String value) {
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            switch (each) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(each);
            }
        }
    }

    private void send(Map<Table, StringBuilder> texts) throws SQLException, IOException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var table : tables) {
            var text = texts.get(table);
            if (text != null && !text.isEmpty()) {
                copies.copyIn(table.copyStatement(), new StringReader(text.toString()));
            }
        }
    }

    /// The daily figures, as listening to the journal would have left them.
    private void sumUp() throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : tables) {
                statement.execute("vacuum (analyze) " + table.name());
            }
            if (!Table.exists(connection, "supervision.daily")) {
                return;
            }
            statement.execute("delete from supervision.daily");
            statement.execute(
                    """
                    insert into supervision.daily
                        (slot, day, region, authority, item, kind, cases, used, promised, early)
                    select slot % 8, day, region, authority, item, kind, count(*),
                           coalesce(sum(used), 0), coalesce(sum(promised), 0),
                           count(*) filter (where used < promised)
                      from supervision.occurrence
                     group by 1, 2, 3, 4, 5, 6
                    """);
            statement.execute("vacuum (analyze) supervision.daily");
        }
    }
}
