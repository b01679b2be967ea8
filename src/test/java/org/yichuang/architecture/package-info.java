/// Rules about the code and the database as a whole, each with its reason.
@NullMarked
package org.yichuang.architecture;

import org.jspecify.annotations.NullMarked;
