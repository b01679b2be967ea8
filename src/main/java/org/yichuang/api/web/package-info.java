@NullMarked
package org.yichuang.api.web;

import org.jspecify.annotations.NullMarked;
