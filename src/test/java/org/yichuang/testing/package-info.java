/// What tests of several modules share.
@NullMarked
package org.yichuang.testing;

import org.jspecify.annotations.NullMarked;
