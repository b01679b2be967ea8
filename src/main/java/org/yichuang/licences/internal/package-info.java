@NullMarked
package org.yichuang.licences.internal;

import org.jspecify.annotations.NullMarked;
