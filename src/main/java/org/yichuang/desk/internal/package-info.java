@NullMarked
package org.yichuang.desk.internal;

import org.jspecify.annotations.NullMarked;
