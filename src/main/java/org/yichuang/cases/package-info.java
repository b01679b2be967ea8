/// The lawful life of a case: every act is decided by one pure state machine, kept in an
// append-only
/// journal with a hash chain, and turned into tasks and deadlines.
@ApplicationModule(allowedDependencies = {"kernel", "database"})
@NullMarked
package org.yichuang.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
