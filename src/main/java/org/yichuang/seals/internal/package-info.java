@NullMarked
package org.yichuang.seals.internal;

import org.jspecify.annotations.NullMarked;
