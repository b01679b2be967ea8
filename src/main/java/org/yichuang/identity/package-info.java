/// Knows who acts on the platform, what each may do and see, and keeps a record of it.
@ApplicationModule(allowedDependencies = {"kernel", "pages", "pages::ui", "database", "directory"})
@NullMarked
package org.yichuang.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
