/// Takes in what people upload, keeps it unchanged under an address made from its content, and
/// shows it to those who may see it.
@ApplicationModule(allowedDependencies = {"kernel", "pages", "database", "identity"})
@NullMarked
package org.yichuang.materials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
