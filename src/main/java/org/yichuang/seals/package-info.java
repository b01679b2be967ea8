/// Keeps the electronic seals of authorities, decides who may use which, seals documents with them
/// and tells whether a sealed document is as it was.
@ApplicationModule(
        displayName = "Seals",
        allowedDependencies = {"kernel", "pages", "database", "documents", "identity"})
@NullMarked
package org.yichuang.seals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
