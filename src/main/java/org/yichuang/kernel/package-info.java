/// Identifiers, working days, masking, hashing and money as Chinese public administration writes
/// them; pure Java that every other module may use and that uses none of them.
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.yichuang.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
