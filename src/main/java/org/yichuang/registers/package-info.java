/// The base libraries 基础信息库: what the state already knows of companies and of the licences that
/// people and companies hold, so that nobody is asked for it again.
@ApplicationModule(allowedDependencies = {"kernel", "database"})
@NullMarked
package org.yichuang.registers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
