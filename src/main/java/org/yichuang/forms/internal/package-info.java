@NullMarked
package org.yichuang.forms.internal;

import org.jspecify.annotations.NullMarked;
