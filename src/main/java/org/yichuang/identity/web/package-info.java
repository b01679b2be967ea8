@NullMarked
package org.yichuang.identity.web;

import org.jspecify.annotations.NullMarked;
