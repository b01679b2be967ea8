@NullMarked
package org.yichuang.catalogue.internal;

import org.jspecify.annotations.NullMarked;
