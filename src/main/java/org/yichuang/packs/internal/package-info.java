@NullMarked
package org.yichuang.packs.internal;

import org.jspecify.annotations.NullMarked;
