/// The approval on an embedded Operaton engine.
@NullMarked
package org.yichuang.bench.operaton;

import org.jspecify.annotations.NullMarked;
