@NullMarked
package org.yichuang.directory.internal;

import org.jspecify.annotations.NullMarked;
