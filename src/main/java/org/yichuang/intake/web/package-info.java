/// The pages of an application. What edits a section or takes a file in ([SectionPages],
/// [UploadPages]) works on anything that implements [Editor].
@NamedInterface("web")
@NullMarked
package org.yichuang.intake.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
