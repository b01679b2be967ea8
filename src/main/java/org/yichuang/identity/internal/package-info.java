@NullMarked
package org.yichuang.identity.internal;

import org.jspecify.annotations.NullMarked;
