@NullMarked
package org.yichuang.results.internal;

import org.jspecify.annotations.NullMarked;
