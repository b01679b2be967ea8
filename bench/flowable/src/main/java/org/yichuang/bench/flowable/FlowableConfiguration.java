package org.yichuang.bench.flowable;

import javax.sql.DataSource;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.common.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/// The engine as its documentation tunes it, with everything off that this approval does not need.
final class FlowableConfiguration {

    private FlowableConfiguration() {}

    static ProcessEngineConfiguration on(DataSource dataSource) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setEngineName("bench");
        configuration.setDataSource(dataSource);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistoryLevel(HistoryLevel.AUDIT);

        // "UUID id generator for high concurrency".
        configuration.setIdGenerator(new StrongUuidGenerator());

        // There are no jobs, timers, events, users or translations in this process.
        configuration.setAsyncExecutorActivate(false);
        configuration.setDisableEventRegistry(true);
        configuration.setDisableIdmEngine(true);
        configuration.setEnableEventDispatcher(false);
        configuration.setEnableEntityLinks(false);
        configuration.setEnableLocalization(false);
        return configuration;
    }
}
