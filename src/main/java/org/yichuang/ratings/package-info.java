/// Rating 好差评 (国办发〔2019〕51号, GB/T 39734): one a case, voluntary, in five grades; a bad one is
/// called back within a limit, and the applicant is then asked again.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "pages",
            "pages::ui",
            "directory",
            "identity",
            "catalogue",
            "forms",
            "cases",
            "cases::lifecycle"
        })
@NullMarked
package org.yichuang.ratings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
