@NullMarked
package org.yichuang.catalogue.internal.search;

import org.jspecify.annotations.NullMarked;
