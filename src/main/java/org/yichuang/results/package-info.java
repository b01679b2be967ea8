/// Makes the result of a decided case: the licence, or the written refusal.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "pages",
            "directory",
            "identity",
            "catalogue",
            "cases",
            "cases::lifecycle",
            "licences",
            "rules"
        })
@NullMarked
package org.yichuang.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
