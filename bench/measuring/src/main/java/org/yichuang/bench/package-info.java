/// Measures what one approval costs: here, on other engines, and in the bare database.
@NullMarked
package org.yichuang.bench;

import org.jspecify.annotations.NullMarked;
