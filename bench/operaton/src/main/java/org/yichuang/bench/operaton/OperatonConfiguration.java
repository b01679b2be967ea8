package org.yichuang.bench.operaton;

import javax.sql.DataSource;
import org.operaton.bpm.engine.ProcessEngineConfiguration;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.operaton.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.operaton.bpm.engine.impl.persistence.StrongUuidGenerator;

/// The engine as its documentation tunes it, with everything off that this approval does not need.
final class OperatonConfiguration {

    private OperatonConfiguration() {}

    static ProcessEngineConfigurationImpl on(DataSource dataSource) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bench");
        configuration.setDataSource(dataSource);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_AUDIT);

        // "Id Generators": always the UUID generator in production.
        configuration.setIdGenerator(new StrongUuidGenerator());

        // "Database Performance": inner joins in the task query when neither is used.
        configuration.setCmmnEnabled(false);
        configuration.setStandaloneTasksEnabled(false);

        // There are no jobs, timers, decisions, authorizations or tenants in this process.
        configuration.setJobExecutorActivate(false);
        configuration.setHintJobExecutor(false);
        configuration.setDmnEnabled(false);
        configuration.setAuthorizationEnabled(false);
        configuration.setTenantCheckEnabled(false);

        // Metrics, and the history's cleaning up, are not part of an approval.
        configuration.setMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setHistoryCleanupEnabled(false);
        configuration.setEnforceHistoryTimeToLive(false);
        return configuration;
    }
}
