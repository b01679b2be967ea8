/// What people do from end to end, in a real browser on the whole platform.
@NullMarked
package org.yichuang.journey;

import org.jspecify.annotations.NullMarked;
