@NullMarked
package org.yichuang.catalogue.internal.imports;

import org.jspecify.annotations.NullMarked;
