@NullMarked
package org.yichuang.intake.internal;

import org.jspecify.annotations.NullMarked;
