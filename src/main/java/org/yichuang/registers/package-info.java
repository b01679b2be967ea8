/// The base library of legal persons and sole traders 法人基础信息库: what the state already knows of
/// them, so that nobody is asked for it again.
@ApplicationModule(allowedDependencies = {"kernel", "database"})
@NullMarked
package org.yichuang.registers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
