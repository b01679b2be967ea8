package org.yichuang.rules.internal;

import java.util.Set;
import org.kie.dmn.feel.lang.CompiledExpression;

/// A text that was compiled once: usable, or with the reason why it is not.
sealed interface Compiled {

    record Usable(CompiledExpression expression, Set<String> variables) implements Compiled {}

    record Faulty(String problem) implements Compiled {}
}
