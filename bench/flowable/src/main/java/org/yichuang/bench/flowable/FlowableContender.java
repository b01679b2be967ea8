package org.yichuang.bench.flowable;

import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.flowable.common.engine.impl.db.DbSqlSession;
import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.yichuang.bench.approval.Actions;
import org.yichuang.bench.approval.Application;
import org.yichuang.bench.approval.ApplicationTable;
import org.yichuang.bench.approval.Departments;
import org.yichuang.bench.approval.Opinions;
import org.yichuang.bench.contender.Contender;
import org.yichuang.bench.contender.Surroundings;
import org.yichuang.bench.load.Worker;

/// The approval on Flowable, the continuation of Activiti.
public final class FlowableContender implements Contender {

    private @Nullable ProcessEngine engine;
    private String processDefinition = "";

    @Override
    public String name() {
        return "flowable";
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
        var started = FlowableConfiguration.on(surroundings.dataSource()).buildProcessEngine();
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
        return engine().getHistoryService().createHistoricProcessInstanceQuery().finished().count();
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
        return engine().getManagementService()
                .executeCommand(
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
        var officer = "officer-" + worker.number();
        worker.act(
                action,
                () -> {
                    var tasks = engine().getTaskService();
                    var task =
                            tasks.createTaskQuery()
                                    .taskCandidateGroup(group)
                                    .processInstanceBusinessKey(application.caseNumber())
                                    .singleResult();
                    tasks.complete(task.getId(), officer, variables);
                });
    }

    private ProcessEngine engine() {
        return Objects.requireNonNull(engine, "not prepared");
    }

    private static Connection connection(CommandContext context) {
        return context.getSession(DbSqlSession.class).getSqlSession().getConnection();
    }
}
