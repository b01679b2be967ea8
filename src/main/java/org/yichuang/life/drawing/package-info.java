/// Where everything of a life stands in its picture: positions as parts of the width, words, and
/// from which width on there is room for them.
@NullMarked
package org.yichuang.life.drawing;

import org.jspecify.annotations.NullMarked;
