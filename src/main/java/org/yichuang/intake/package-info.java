/// Takes applications in 申办: drafts that are saved as one types, what the item asks of this
/// applicant and nothing that is known already, and the submission that makes a draft a case.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "pages",
            "pages::ui",
            "database",
            "directory",
            "identity",
            "registers",
            "catalogue",
            "cases",
            "cases::lifecycle",
            "wording",
            "forms",
            "forms::web",
            "materials",
            "licences"
        })
@NullMarked
package org.yichuang.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
