@NullMarked
package org.yichuang.ratings.web;

import org.jspecify.annotations.NullMarked;
