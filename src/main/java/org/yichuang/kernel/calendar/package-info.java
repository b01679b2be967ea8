/// Working days with the State Council's days off and make-up workdays, and the counting of legal
/// time limits day by day; pure Java.
@NullMarked
package org.yichuang.kernel.calendar;

import org.jspecify.annotations.NullMarked;
