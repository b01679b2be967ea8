@NullMarked
package org.yichuang.materials.internal;

import org.jspecify.annotations.NullMarked;
