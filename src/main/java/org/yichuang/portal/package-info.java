/// The portal 网上办事大厅: finding, applying, tracking and keeping, for people who do this once in
/// their life. Pages only.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "pages",
            "pages::ui",
            "directory",
            "identity",
            "catalogue",
            "cases",
            "cases::lifecycle",
            "wording",
            "clock",
            "casework",
            "forms",
            "materials",
            "licences",
            "letters",
            "intake",
            "ratings",
            "life"
        })
@NullMarked
package org.yichuang.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
