package org.yichuang.catalogue;

import org.yichuang.pages.Localised;

/// An answer that brought something about, for "because you answered …".
///
/// @param answer in the words of the question's options
public record Cause(Question question, Localised answer) {}
