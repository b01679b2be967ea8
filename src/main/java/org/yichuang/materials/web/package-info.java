@NullMarked
package org.yichuang.materials.web;

import org.jspecify.annotations.NullMarked;
