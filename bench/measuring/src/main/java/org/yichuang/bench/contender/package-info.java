/// What a system under test must offer, and the process of its own that it runs in.
@NullMarked
package org.yichuang.bench.contender;

import org.jspecify.annotations.NullMarked;
