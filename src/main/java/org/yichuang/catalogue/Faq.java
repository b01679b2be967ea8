package org.yichuang.catalogue;

import org.yichuang.pages.Localised;

/// A frequent question 常见问题.
public record Faq(Localised question, Localised answer) {}
