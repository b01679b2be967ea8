package org.yichuang.catalogue.internal.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.catalogue.ImportFinding;
import org.yichuang.catalogue.ImportJob;
import org.yichuang.kernel.RegionCode;

/// The tables of imports and their reports.
@Repository
class ImportStore {

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ImportJob job) {
        jdbc.sql(
                        """
                        insert into catalogue.import_job
                            (id, region, file_name, bytes, state, started_at, started_by)
                        values (:id, :region, :fileName, :bytes, 'RUNNING', :at, :by)
                        """)
                .param("id", job.id())
                .param("region", job.region().value())
                .param("fileName", job.fileName())
                .param("bytes", job.bytes())
                .param("at", utc(job.startedAt()))
                .param("by", job.startedBy())
                .update();
    }

    Optional<ImportJob> find(UUID id) {
        return jdbc.sql("select * from catalogue.import_job where id = :id")
                .param("id", id)
                .query((row, _) -> job(row))
                .optional();
    }

    List<ImportJob> latest(int size) {
        return jdbc.sql(
                        """
                        select * from catalogue.import_job order by started_at desc, id limit :size
                        """)
                .param("size", size)
                .query((row, _) -> job(row))
                .list();
    }

    List<UUID> running() {
        return jdbc.sql(
                        """
                        select id from catalogue.import_job
                        where state = 'RUNNING' order by started_at, id
                        """)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Makes the import this worker's; whoever had it before can write no more.
    ///
    /// @return false when it is not running
    boolean claim(UUID id, UUID worker) {
        return jdbc.sql(
                                """
                                update catalogue.import_job set worker = :worker
                                where id = :id and state = 'RUNNING'
                                """)
                        .param("id", id)
                        .param("worker", worker)
                        .update()
                == 1;
    }

    boolean cancel(UUID id, Instant now) {
        return jdbc.sql(
                                """
                                update catalogue.import_job
                                set state = 'CANCELLED', finished_at = :now
                                where id = :id and state = 'RUNNING'
                                """)
                        .param("id", id)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    boolean resume(UUID id) {
        return jdbc.sql(
                                """
                                update catalogue.import_job
                                set state = 'RUNNING', finished_at = null
                                where id = :id and state = 'CANCELLED'
                                """)
                        .param("id", id)
                        .update()
                == 1;
    }

    /// @return false when the import was cancelled or taken by another worker
    boolean setTotal(UUID id, UUID worker, int total) {
        return jdbc.sql(
                                """
                                update catalogue.import_job
                                set rows_total = :total
                                where id = :id and worker = :worker and state = 'RUNNING'
                                """)
                        .param("id", id)
                        .param("worker", worker)
                        .param("total", total)
                        .update()
                == 1;
    }

    /// How many findings there are already; locks the import until the transaction ends.
    ///
    /// @return empty when the import was cancelled or taken by another worker
    Optional<Integer> lock(UUID id, UUID worker) {
        return jdbc.sql(
                        """
                        select findings from catalogue.import_job
                        where id = :id and worker = :worker and state = 'RUNNING'
                        for update
                        """)
                .param("id", id)
                .param("worker", worker)
                .query(Integer.class)
                .optional();
    }

    void advance(UUID id, Progress progress) {
        jdbc.sql(
                        """
                        update catalogue.import_job
                        set rows_read = rows_read + :read,
                            rows_accepted = rows_accepted + :accepted,
                            rows_reported = rows_reported + :reported,
                            rows_rejected = rows_rejected + :rejected,
                            findings = findings + :findings
                        where id = :id
                        """)
                .param("id", id)
                .param("read", progress.accepted() + progress.rejected())
                .param("accepted", progress.accepted())
                .param("reported", progress.reported())
                .param("rejected", progress.rejected())
                .param("findings", progress.findings())
                .update();
    }

    /// What one batch adds.
    record Progress(int accepted, int reported, int rejected, int findings) {}

    void finish(UUID id, ImportJob.State state, @Nullable String message, Instant now) {
        jdbc.sql(
                        """
                        update catalogue.import_job job
                        set state = :state, message = :message, finished_at = :now,
                            rows_reported = (
                                select count(distinct item_row) from catalogue.import_finding
                                where job = :id and not rejected),
                            findings = (
                                select count(*) from catalogue.import_finding where job = :id)
                        where id = :id and state = 'RUNNING'
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("message", message)
                .param("now", utc(now))
                .update();
        jdbc.sql("update catalogue.stamp set value = value + 1 where name = 'imported'").update();
    }

    List<ImportFinding> findings(UUID id, int after, int size) {
        return jdbc.sql(
                        """
                        select * from catalogue.import_finding
                        where job = :id and seq > :after order by seq limit :size
                        """)
                .param("id", id)
                .param("after", after)
                .param("size", size)
                .query((row, _) -> finding(row))
                .list();
    }

    Map<ImportFinding.Kind, Integer> findingsByKind(UUID id) {
        Map<ImportFinding.Kind, Integer> counts = new EnumMap<>(ImportFinding.Kind.class);
        RowCallbackHandler each =
                row ->
                        counts.put(
                                ImportFinding.Kind.valueOf(row.getString("kind")),
                                row.getInt("findings"));
        jdbc.sql(
                        """
                        select kind, count(*) as findings from catalogue.import_finding
                        where job = :id group by kind
                        """)
                .param("id", id)
                .query(each);
        return counts;
    }

    private static ImportFinding finding(ResultSet row) throws SQLException {
        return new ImportFinding(
                row.getInt("seq"),
                row.getInt("item_row"),
                row.getInt("line"),
                ImportFinding.Kind.valueOf(row.getString("kind")),
                row.getBoolean("rejected"),
                row.getString("field"),
                row.getString("value"),
                row.getString("detail"));
    }

    private static ImportJob job(ResultSet row) throws SQLException {
        return new ImportJob(
                row.getObject("id", UUID.class),
                new RegionCode(row.getString("region")),
                row.getString("file_name"),
                row.getLong("bytes"),
                ImportJob.State.valueOf(row.getString("state")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getString("started_by"),
                instant(row.getObject("finished_at", OffsetDateTime.class)),
                row.getInt("rows_total"),
                row.getInt("rows_read"),
                row.getInt("rows_accepted"),
                row.getInt("rows_reported"),
                row.getInt("rows_rejected"),
                row.getString("message"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
