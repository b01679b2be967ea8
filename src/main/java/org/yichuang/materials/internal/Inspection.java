package org.yichuang.materials.internal;

import java.nio.file.Path;
import java.util.List;
import org.yichuang.kernel.Problem;

/// What a look into a file showed.
sealed interface Inspection {

    /// @param content what to keep: the file itself or a copy of it without metadata
    /// @param needsPassword whether it opens only with a password
    record Sound(Path content, boolean needsPassword) implements Inspection {

        List<Problem> warnings() {
            return needsPassword ? List.of(Problem.of("materials.warning.password")) : List.of();
        }
    }

    record Faulty(Problem problem) implements Inspection {}
}
