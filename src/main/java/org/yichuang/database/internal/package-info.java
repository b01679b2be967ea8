@NullMarked
package org.yichuang.database.internal;

import org.jspecify.annotations.NullMarked;
