@NullMarked
package org.yichuang.cases.internal;

import org.jspecify.annotations.NullMarked;
