/// The lawful life of a case: one pure state machine decides every act, an append-only journal with
/// a hash chain keeps it, and tasks and deadlines follow from it.
@ApplicationModule(allowedDependencies = {"kernel", "database"})
@NullMarked
package org.yichuang.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
