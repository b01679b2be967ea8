@NullMarked
package org.yichuang.documents.internal;

import org.jspecify.annotations.NullMarked;
