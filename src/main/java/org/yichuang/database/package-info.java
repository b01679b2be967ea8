/// Starts or finds PostgreSQL, brings every module's schema up to date and hands out the one
/// connection pool and the one clock.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.yichuang.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
