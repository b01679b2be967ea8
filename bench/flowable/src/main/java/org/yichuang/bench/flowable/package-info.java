/// The approval on an embedded Flowable engine.
@NullMarked
package org.yichuang.bench.flowable;

import org.jspecify.annotations.NullMarked;
