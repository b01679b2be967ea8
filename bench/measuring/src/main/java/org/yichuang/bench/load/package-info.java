/// Workers that carry out case after case, and the latencies they saw.
@NullMarked
package org.yichuang.bench.load;

import org.jspecify.annotations.NullMarked;
