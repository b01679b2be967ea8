/// The database's own limit: the bare statements, run by pgbench.
@NullMarked
package org.yichuang.bench.pgbench;

import org.jspecify.annotations.NullMarked;
