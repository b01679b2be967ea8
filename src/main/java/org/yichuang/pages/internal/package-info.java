/// How pages are resolved, rendered and served.
@NullMarked
package org.yichuang.pages.internal;

import org.jspecify.annotations.NullMarked;
