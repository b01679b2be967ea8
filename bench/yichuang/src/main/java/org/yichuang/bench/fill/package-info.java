/// Fills the database of an installation with very many cases, by multiplying those that its
/// demonstration made through the lifecycle.
@NullMarked
package org.yichuang.bench.fill;

import org.jspecify.annotations.NullMarked;
