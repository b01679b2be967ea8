/// The workbench: the comprehensive window 综合窗口 and the departments' review 审批. Pages only; what
/// may be done is decided by the lifecycle.
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
            "casework",
            "forms",
            "materials",
            "licences",
            "letters",
            "results",
            "life"
        })
@NullMarked
package org.yichuang.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
