package org.yichuang.rules.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.feel.runtime.events.FEELEvent;
import org.kie.dmn.feel.codegen.feel11.ProcessedExpression;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.impl.FEELImpl;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.feel.runtime.FEELFunction;
import org.kie.dmn.feel.runtime.events.SyntaxErrorEvent;
import org.kie.dmn.feel.runtime.events.UnknownVariableErrorEvent;
import org.kie.dmn.feel.runtime.functions.BuiltInFunctions;

/// The FEEL engine, told nothing about the variables in advance: a first reading of the text
/// finds them, a second one knows them.
final class FeelEngine {

    /// A decision must give the same answer when it is replayed, so it may not read the clock.
    private static final Pattern READS_THE_CLOCK = Pattern.compile("\\b(now|today)\\s*\\(");

    private static final Set<String> KEYWORDS =
            Set.of(
                    "and",
                    "between",
                    "else",
                    "every",
                    "external",
                    "false",
                    "for",
                    "function",
                    "if",
                    "in",
                    "instance",
                    "item",
                    "not",
                    "null",
                    "of",
                    "or",
                    "return",
                    "satisfies",
                    "some",
                    "then",
                    "true");

    private static final Set<String> FUNCTIONS =
            Arrays.stream(BuiltInFunctions.getFunctions())
                    .map(FEELFunction::getName)
                    .collect(Collectors.toUnmodifiableSet());

    private final FEELImpl feel = (FEELImpl) FEELBuilder.builder().build();

    Compiled compile(String text) {
        if (text.isBlank()) {
            return new Compiled.Faulty("expected an expression, but the text is empty");
        }
        if (READS_THE_CLOCK.matcher(text).find()) {
            return new Compiled.Faulty(
                    "now() and today() are not allowed: pass the date as a variable");
        }
        Set<String> variables = FeelVariables.readBy(parse(text, Set.of()).syntaxTree());
        Parsed parsed = parse(text, variables);
        return parsed.problems().isEmpty()
                ? new Compiled.Usable(parsed.expression(), variables)
                : new Compiled.Faulty(parsed.problems().getFirst());
    }

    @Nullable Object evaluate(
            Compiled.Usable compiled, Map<String, ? extends @Nullable Object> variables) {
        return feel.evaluate(compiled.expression(), FeelValues.of(compiled.variables(), variables));
    }

    boolean isReserved(String name) {
        return KEYWORDS.contains(name) || FUNCTIONS.contains(name);
    }

    private Parsed parse(String text, Set<String> variables) {
        List<FEELEvent> events = new ArrayList<>();
        var context = feel.newCompilerContext(List.of(events::add));
        variables.forEach(name -> context.addInputVariable(name, BuiltInType.UNKNOWN));
        ProcessedExpression processed = feel.processExpression(text, context);
        List<String> problems =
                events.stream()
                        .filter(event -> event.getSeverity() == FEELEvent.Severity.ERROR)
                        .filter(event -> !(event instanceof UnknownVariableErrorEvent))
                        .map(FeelEngine::describe)
                        .toList();
        return new Parsed(
                processed.asCompiledFEELExpression(),
                processed.getInterpreted().getASTNode(),
                problems);
    }

    private static String describe(FEELEvent event) {
        String message =
                event.getMessage().replaceAll("expecting \\{.*", "expecting something else");
        return event instanceof SyntaxErrorEvent syntax
                ? "line %d, column %d: %s"
                        .formatted(syntax.getLine(), syntax.getColumn() + 1, message)
                : message;
    }

    private record Parsed(
            CompiledExpression expression, ASTNode syntaxTree, List<String> problems) {}
}
