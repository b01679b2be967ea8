/// What components take: one record for each thing that has parts.
@NamedInterface("ui")
@NullMarked
package org.yichuang.pages.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
