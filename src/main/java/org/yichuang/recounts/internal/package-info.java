@NullMarked
package org.yichuang.recounts.internal;

import org.jspecify.annotations.NullMarked;
