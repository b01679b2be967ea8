/// The figures of a run, as written to a file.
@NullMarked
package org.yichuang.bench.result;

import org.jspecify.annotations.NullMarked;
