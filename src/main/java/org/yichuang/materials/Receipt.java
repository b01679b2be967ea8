package org.yichuang.materials;

import java.util.List;
import org.yichuang.kernel.Problem;

/// What became of an upload.
public sealed interface Receipt {

    /// The file is kept.
    ///
    /// @param warnings what the person should know and may leave as it is
    record Received(StoredFile file, List<Problem> warnings) implements Receipt {

        public Received {
            warnings = List.copyOf(warnings);
        }
    }

    /// The file is not kept.
    ///
    /// @param name of the file, cleaned, empty when it had none
    /// @param problem what is wrong and how to put it right
    record Refused(String name, Problem problem) implements Receipt {}
}
