/// What the template of a letter shows; a letter is rendered to PDF, not to a page.
@NullMarked
package org.yichuang.letters.paper;

import org.jspecify.annotations.NullMarked;
