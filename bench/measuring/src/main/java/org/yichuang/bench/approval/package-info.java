/// The approval that every contender carries out, and the application it is about.
@NullMarked
package org.yichuang.bench.approval;

import org.jspecify.annotations.NullMarked;
