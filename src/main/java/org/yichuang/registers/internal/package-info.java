@NullMarked
package org.yichuang.registers.internal;

import org.jspecify.annotations.NullMarked;
