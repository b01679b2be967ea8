@NullMarked
package org.yichuang.supervision.internal;

import org.jspecify.annotations.NullMarked;
