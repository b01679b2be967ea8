package org.yichuang.database.internal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.yichuang.database.StartProblem;

/// Lets Spring Boot print a [StartProblem] as a description and an action, without a stack trace.
final class StartProblemAnalyzer extends AbstractFailureAnalyzer<StartProblem> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StartProblem problem) {
        return new FailureAnalysis(problem.getMessage(), problem.remedy(), rootFailure);
    }
}
