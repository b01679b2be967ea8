@NullMarked
package org.yichuang.letters.web;

import org.jspecify.annotations.NullMarked;
