@NullMarked
package org.yichuang.demo.internal;

import org.jspecify.annotations.NullMarked;
