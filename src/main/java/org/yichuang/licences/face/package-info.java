/// What the template of a licence's face shows; the face is rendered to PDF, not to a page.
@NullMarked
package org.yichuang.licences.face;

import org.jspecify.annotations.NullMarked;
