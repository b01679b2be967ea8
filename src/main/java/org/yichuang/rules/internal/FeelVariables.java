package org.yichuang.rules.internal;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.FilterExpressionNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.NameDefNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.NamedParameterNode;
import org.kie.dmn.feel.lang.ast.PathExpressionNode;
import org.kie.dmn.feel.lang.ast.QualifiedNameNode;

/// Finds the names that an expression takes from outside.
final class FeelVariables {

    private final Set<String> read = new HashSet<>();
    private final Set<String> bound = new HashSet<>();

    static Set<String> readBy(ASTNode expression) {
        var found = new FeelVariables();
        found.visit(expression);
        found.read.removeAll(found.bound);
        return Set.copyOf(found.read);
    }

    private void visit(@Nullable ASTNode node) {
        switch (node) {
            case null -> {}
            case QualifiedNameNode name -> visit(name.getParts().getFirst());
            case PathExpressionNode path -> visit(path.getExpression());
            case FunctionInvocationNode call -> visit(call.getParams());
            case NamedParameterNode parameter -> visit(parameter.getExpression());
            case NameRefNode name -> read.add(withoutMembers(name.getText()));
            case NameDefNode name -> bound.add(name.getText());
            case FilterExpressionNode filter -> {
                bound.add("item");
                visitAll(filter);
            }
            default -> visitAll(node);
        }
    }

    /// While `form` is unknown, the parser takes `form.area` for one name.
    private static String withoutMembers(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot).strip();
    }

    private void visitAll(ASTNode node) {
        for (ASTNode child : node.getChildrenNode()) {
            visit(child);
        }
    }
}
