package org.yichuang.wording;

import org.springframework.stereotype.Component;
import org.yichuang.cases.CaseSummary;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.directory.Directory;
import org.yichuang.forms.Forms;
import org.yichuang.identity.Accounts;
import org.yichuang.pages.Language;

/// Finds the words for what stands in a case: those of the item version that governs it.
@Component
public class WordsOfCases {

    private final Catalogue catalogue;
    private final Forms forms;
    private final Directory directory;
    private final Accounts accounts;

    WordsOfCases(Catalogue catalogue, Forms forms, Directory directory, Accounts accounts) {
        this.catalogue = catalogue;
        this.forms = forms;
        this.directory = directory;
        this.accounts = accounts;
    }

    public CaseWords of(Language language, CaseSummary summary) {
        ItemVersion version =
                catalogue.itemVersion(summary.item(), summary.itemVersion()).orElseThrow();
        String form = version.form();
        return new CaseWords(
                language,
                version.item(),
                form == null ? null : forms.published(form),
                directory,
                accounts);
    }

    /// The words of an item before there is a case of it.
    public CaseWords of(Language language, Item item) {
        return new CaseWords(language, item, null, directory, accounts);
    }
}
