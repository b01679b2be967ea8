/// The PostgreSQL server that a run measures on.
@NullMarked
package org.yichuang.bench.database;

import org.jspecify.annotations.NullMarked;
