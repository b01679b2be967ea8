/// The approval on this platform: the production classes of its module `cases`, on the database as
/// it migrates it.
@NullMarked
package org.yichuang.bench.platform;

import org.jspecify.annotations.NullMarked;
