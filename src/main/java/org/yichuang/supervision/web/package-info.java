@NullMarked
package org.yichuang.supervision.web;

import org.jspecify.annotations.NullMarked;
