/// What the machine is, and what else it did meanwhile.
@NullMarked
package org.yichuang.bench.machine;

import org.jspecify.annotations.NullMarked;
