@NullMarked
package org.yichuang.clock.web;

import org.jspecify.annotations.NullMarked;
