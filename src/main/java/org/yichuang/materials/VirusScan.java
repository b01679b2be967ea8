package org.yichuang.materials;

import java.io.IOException;
import java.nio.file.Path;

/// Looks for viruses in a file before it is kept.
public interface VirusScan {

    /// The name under which it is configured and recorded with each file.
    String name();

    /// @throws IOException when it cannot look; the upload is refused as broken then, and not kept
    ///     unlooked
    Verdict look(Path file) throws IOException;

    /// What it found.
    sealed interface Verdict {

        /// Nothing is known to be wrong.
        record Clean() implements Verdict {}

        /// @param virus its name
        record Infected(String virus) implements Verdict {}

        /// Nobody looked, because the installation has it configured so.
        record NotLooked() implements Verdict {}
    }
}
