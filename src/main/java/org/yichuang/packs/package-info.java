/// Reads the plain files a pack is made of into typed records, and says file, line and fix of
/// everything that is wrong in them.
@ApplicationModule(
        displayName = "Packs",
        allowedDependencies = {"kernel", "pages"})
@NullMarked
package org.yichuang.packs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
