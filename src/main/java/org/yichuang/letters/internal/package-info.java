@NullMarked
package org.yichuang.letters.internal;

import org.jspecify.annotations.NullMarked;
