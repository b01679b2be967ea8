@NullMarked
package org.yichuang.rules.internal;

import org.jspecify.annotations.NullMarked;
