package org.yichuang.bench.platform;

import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.yichuang.cases.Cases;
import org.yichuang.cases.JournalCheck;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.WorkQueue;
import org.yichuang.kernel.calendar.WorkingDays;

/// The modules `database` and `cases` as the platform puts them together itself: its pool, its
/// migrations, its service, and its background work, which watches deadlines and empties the outbox
/// while cases are handled. Everything above them is left out, and nobody listens to the outbox.
final class Platform implements AutoCloseable {

    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();

    /// Migrates the database and starts.
    ///
    /// @param properties where the database is, see [OwnRoles#properties]
    Platform(Map<String, Object> properties) {
        this(properties, null);
    }

    /// The same at another time.
    ///
    /// @param clock null for the computer's
    Platform(Map<String, Object> properties, @Nullable Clock clock) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("bench", properties));
        if (clock != null) {
            context.registerBean("clock", Clock.class, () -> clock);
        }
        context.scan("org.yichuang.database", "org.yichuang.cases");
        context.registerBean(
                JdbcClient.class, () -> JdbcClient.create(context.getBean(DataSource.class)));
        context.registerBean(
                PlatformTransactionManager.class,
                () -> new JdbcTransactionManager(context.getBean(DataSource.class)));
        context.registerBean(Procedures.class, () -> (_, _) -> Approval.PROCEDURE);
        context.registerBean("workingDays", Calendar.class, Calendar::new);
        context.refresh();
    }

    Cases cases() {
        return context.getBean(Cases.class);
    }

    JournalCheck journal() {
        return context.getBean(JournalCheck.class);
    }

    WorkQueue queue() {
        return context.getBean(WorkQueue.class);
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    @Override
    public void close() {
        context.close();
    }

    /// The calendar that comes with the platform.
    private static final class Calendar implements Supplier<WorkingDays> {

        private final WorkingDays days = WorkingDays.statutory();

        @Override
        public WorkingDays get() {
            return days;
        }
    }
}
