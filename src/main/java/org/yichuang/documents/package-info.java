/// Turns a page into a PDF that looks the same everywhere and can be kept in an archive, with the
/// fonts, QR codes and drawings that documents need.
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {})
@NullMarked
package org.yichuang.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
