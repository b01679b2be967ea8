/// Puts in writing what applicants must be told in writing: letters of an authority, one for each
/// act that asks for one, numbered, dated and sealed.
@ApplicationModule(
        displayName = "Letters",
        allowedDependencies = {
            "kernel",
            "pages",
            "pages::ui",
            "directory",
            "documents",
            "identity",
            "seals",
            "materials",
            "catalogue",
            "cases",
            "cases::lifecycle",
            "wording",
            "casework"
        })
@NullMarked
package org.yichuang.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
