package org.yichuang.catalogue.web;

import org.yichuang.catalogue.LegalBasis;

/// A legal basis in one line, as it is cited.
public final class LegalWords {

    private LegalWords() {}

    /// "《食品经营许可和备案管理办法》（第78号令）第四条、第十条".
    public static String of(LegalBasis basis) {
        String number = basis.number() == null ? "" : "（" + basis.number() + "）";
        return "《" + basis.title() + "》" + number + String.join("、", basis.articles());
    }
}
