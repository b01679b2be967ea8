/// What can be applied for: items in versions, guides, guidance, search and import.
@ApplicationModule(
        displayName = "Catalogue",
        allowedDependencies = {
            "kernel",
            "packs",
            "pages",
            "pages::ui",
            "database",
            "documents",
            "directory",
            "identity",
            "rules"
        })
@NullMarked
package org.yichuang.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
