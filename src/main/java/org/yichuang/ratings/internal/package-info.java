@NullMarked
package org.yichuang.ratings.internal;

import org.jspecify.annotations.NullMarked;
