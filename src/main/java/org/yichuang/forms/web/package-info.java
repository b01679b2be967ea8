/// Forms as pages: the sections to fill in, and what was filled in to read over.
@NamedInterface("web")
@NullMarked
package org.yichuang.forms.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
