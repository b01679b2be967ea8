/// Issues electronic licences as sealed documents, keeps what becomes of them, and tells anybody
/// who holds one whether it is genuine and what it is worth today.
@ApplicationModule(
        displayName = "Licences",
        allowedDependencies = {
            "kernel",
            "pages",
            "pages :: ui",
            "database",
            "directory",
            "documents",
            "identity",
            "packs",
            "rules",
            "seals",
            "materials"
        })
@NullMarked
package org.yichuang.licences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
