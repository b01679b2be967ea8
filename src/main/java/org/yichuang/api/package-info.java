/// The interface for other systems 开放接口 that goes across modules: applications, cases, tracking,
/// and the description of all of `/api/v1` in OpenAPI with its page for developers. Rules and
/// rights are those of the pages.
@ApplicationModule(
        displayName = "Interface",
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
            "intake",
            "intake::web",
            "results"
        })
@NullMarked
package org.yichuang.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
