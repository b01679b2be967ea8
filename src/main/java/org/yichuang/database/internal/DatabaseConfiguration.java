package org.yichuang.database.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yichuang.database.DataFolder;
import org.yichuang.database.PoolSize;
import org.yichuang.database.RunningDatabase;

/// Chooses between the embedded PostgreSQL and one given by address, migrates it, and offers the
/// pool. Connections of the pool belong to a role that may not change what a journal holds.
///
/// A server that goes without a word, behind a cable that was pulled or a firewall that forgot the
/// connection, would be waited for as long as the kernel sends again, and where nothing is under
/// way for ever. So a connection on which a statement gets no byte for the longest silence counts
/// as dead. That must be longer than any statement of the pool takes to its first row; the longest
/// are those that go over all cases: the walk through the journals of a slot (`journal verify`),
/// the cases of a slot (`cases rebuild`), the count of open cases before a recount, and the hourly
/// shortening of the feed, which all take seconds to a minute. Migrations may take hours, and have
/// connections of their own without a limit. Whoever needs to know sooner sets a shorter time on
/// the connection, as those who write the acts of people do.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /// All dates of administrative procedure are dates of this zone.
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /// Plans a prepared statement once for each connection. By itself PostgreSQL plans the
    /// statements of the command path anew with every call, because a plan for the very array at
    /// hand looks cheaper than one for any array, and planning takes twice as long as running them.
    ///
    /// A plan that is kept must not scan a whole table because it was small when it was planned: a
    /// queue that is nearly empty has thousands of dead rows some seconds later.
    static final String PLAN_ONCE =
            "set plan_cache_mode = force_generic_plan; set enable_seqscan = off";

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(CHINA);
    }

    @Bean
    DataFolder dataFolder(@Value("${yichuang.data:./data}") Path path) {
        return new DataFolder(path);
    }

    @Bean(destroyMethod = "close")
    Database database(
            DataFolder data,
            @Value("${spring.datasource.url:}") String url,
            @Value("${spring.datasource.username:}") String username,
            @Value("${spring.datasource.password:}") String password,
            @Value("${yichuang.database.owner.username:${spring.datasource.username:}}")
                    String ownerUsername,
            @Value("${yichuang.database.owner.password:${spring.datasource.password:}}")
                    String ownerPassword,
            @Value("${yichuang.database.shared-buffers:256MB}") String sharedBuffers,
            @Value("${yichuang.database.attach:false}") boolean attach) {
        if (!url.isBlank()) {
            return new Database(url, username, password, ownerUsername, ownerPassword, null);
        }
        Optional<String> running =
                attach ? RunningDatabase.on(data).map(RunningDatabase::url) : Optional.empty();
        EmbeddedPostgres embedded =
                running.isPresent() ? null : EmbeddedPostgres.start(data, sharedBuffers);
        return new Database(
                embedded == null ? running.orElseThrow() : embedded.url(),
                EmbeddedPostgres.APPLICATION,
                data.secret(EmbeddedPostgres.APPLICATION),
                EmbeddedPostgres.OWNER,
                data.secret(EmbeddedPostgres.OWNER),
                embedded);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(
            Database database,
            @Value("${yichuang.database.pool-size:0}") int poolSize,
            @Value("${yichuang.database.longest-silence:10m}") String longestSilence) {
        Migrations.run(owner(database));
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("yichuang");
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.username());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(poolSize > 0 ? poolSize : PoolSize.forThisMachine());
        // The pool hands on texts; a number or a truth value it would leave out without a word.
        pool.addDataSourceProperty("prepareThreshold", "2");
        pool.addDataSourceProperty("ApplicationName", "yichuang");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("socketTimeout", seconds(longestSilence));
        pool.setConnectionInitSql(PLAN_ONCE);
        return new HikariDataSource(pool);
    }

    private static String seconds(String silence) {
        return Long.toString(Math.max(1, DurationStyle.detectAndParse(silence).toSeconds()));
    }

    private static DataSource owner(Database database) {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(database.url());
        owner.setUser(database.ownerUsername());
        owner.setPassword(database.ownerPassword());
        return owner;
    }
}
