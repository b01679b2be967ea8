/// The packaged server under a constant rate of requests, and how long it takes to start.
@NullMarked
package org.yichuang.bench.http;

import org.jspecify.annotations.NullMarked;
