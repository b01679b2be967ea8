package org.yichuang.bench.operaton;

import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.impl.interceptor.CommandContext;
import org.operaton.bpm.engine.impl.interceptor.CommandExecutor;
import org.yichuang.bench.approval.Actions;
import org.yichuang.bench.approval.Application;
import org.yichuang.bench.approval.ApplicationTable;
import org.yichuang.bench.approval.Departments;
import org.yichuang.bench.approval.Opinions;
import org.yichuang.bench.contender.Contender;
import org.yichuang.bench.contender.Surroundings;
import org.yichuang.bench.load.Worker;

/// The approval on Operaton, the continuation of Camunda 7.
public final class OperatonContender implements Contender {

    private @Nullable ProcessEngine engine;
    private @Nullable CommandExecutor commands;
    private String processDefinition = "";

    @Override
    public String name() {
        return "operaton";
    }

    @Override
    public String version() {
        return Objects.requireNonNullElse(
                ProcessEngine.class.getPackage().getImplementationVersion(), "");
    }

    @Override
    public void prepare(Surroundings surroundings) throws Exception {
        try (var connection = surroundings.dataSource().getConnection()) {
            ApplicationTable.create(connection);
        }
        var configuration = OperatonConfiguration.on(surroundings.dataSource());
        var started = configuration.buildProcessEngine();
        started.getRepositoryService()
                .createDeployment()
                .addClasspathResource("approval.bpmn20.xml")
                .deploy();
        processDefinition =
                started.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("approval")
                        .singleResult()
                        .getId();
        engine = started;
        commands = configuration.getCommandExecutorTxRequired();
    }

    @Override
    public void runCase(Worker worker) throws Exception {
        var application = worker.nextApplication();
        worker.act(Actions.SUBMIT, () -> submit(application));
        complete(worker, application, Actions.ACCEPT, Departments.WINDOW, Map.of());
        for (var reviewer : Departments.REVIEWERS) {
            complete(worker, application, Actions.REVIEW, reviewer, Map.of());
        }
        complete(worker, application, Actions.DECIDE, Departments.DECIDER, Map.of("granted", true));
        complete(worker, application, Actions.ISSUE, Departments.ISSUER, Map.of());
        complete(worker, application, Actions.CLOSE, Departments.WINDOW, Map.of());
    }

    @Override
    public long closedCases() {
        return engine().getHistoryService()
                .createHistoricProcessInstanceQuery()
                .completed()
                .count();
    }

    @Override
    public void close() {
        if (engine != null) {
            engine.close();
        }
    }

    /// The application's rows and the process instance, in one transaction. The definition is named
    /// by its id, which the engine has in its cache.
    private @Nullable Void submit(Application application) {
        return Objects.requireNonNull(commands, "not prepared")
                .execute(
                        context -> {
                            ApplicationTable.insert(connection(context), application);
                            engine().getRuntimeService()
                                    .startProcessInstanceById(
                                            processDefinition, application.caseNumber());
                            return null;
                        });
    }

    /// Finds the officer's task as a work queue does, and completes it.
    private void complete(
            Worker worker,
            Application application,
            String action,
            String group,
            Map<String, Object> results)
            throws Exception {
        var variables = new HashMap<>(results);
        variables.put(action + "-" + group, Opinions.of(action, worker.number()));
        worker.act(
                action,
                () -> {
                    var tasks = engine().getTaskService();
                    var task =
                            tasks.createTaskQuery()
                                    .taskCandidateGroup(group)
                                    .processInstanceBusinessKey(application.caseNumber())
                                    .singleResult();
                    tasks.complete(task.getId(), variables);
                });
    }

    private ProcessEngine engine() {
        return Objects.requireNonNull(engine, "not prepared");
    }

    private static Connection connection(CommandContext context) {
        return context.getDbSqlSession().getSqlSession().getConnection();
    }
}
