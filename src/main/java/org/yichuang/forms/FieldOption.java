package org.yichuang.forms;

import org.yichuang.pages.Localised;

/// One of the answers that can be chosen.
public record FieldOption(String value, Localised label) {}
