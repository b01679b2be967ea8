/// The demonstration district: people who can sign in, companies, seals, and a past of three months
/// made by running commands through the lifecycle under a moved clock.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "pages",
            "packs",
            "directory",
            "identity",
            "registers",
            "rules",
            "catalogue",
            "seals",
            "documents",
            "materials",
            "licences",
            "cases",
            "cases::lifecycle",
            "forms",
            "materials",
            "documents",
            "intake",
            "results",
            "ratings"
        })
@NullMarked
package org.yichuang.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
