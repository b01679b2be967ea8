@NullMarked
package org.yichuang.clock.internal;

import org.jspecify.annotations.NullMarked;
