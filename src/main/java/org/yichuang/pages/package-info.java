/// What every page shares: the page shell, its texts, its components, its settings and its errors.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.yichuang.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
