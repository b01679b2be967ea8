/// Forms that are described by data: reads their description, takes in what people typed, says
/// what is wrong with it, fills in what is known already and shows it all.
@ApplicationModule(allowedDependencies = {"kernel", "pages", "pages :: ui", "directory", "rules"})
@NullMarked
package org.yichuang.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
