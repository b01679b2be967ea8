package org.yichuang.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.CodeSets;
import org.yichuang.catalogue.ImportedItem;
import org.yichuang.directory.Directory;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.SummaryRow;

/// An item of another catalogue, known by name and place alone.
///
/// @param similar a search for items like it
public record PlainPage(String title, String authority, List<SummaryRow> rows, String similar) {

    static PlainPage of(Page page, ImportedItem item, Catalogue catalogue, Directory directory) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(page.text("catalogue.fact.authority"), item.authority()));
        rows.add(
                SummaryRow.of(
                        page.text("catalogue.fact.region"),
                        page.pick(directory.regionName(item.region()))));
        if (item.taskType() != null && !item.taskType().isBlank()) {
            String code = item.taskType().length() == 1 ? "0" + item.taskType() : item.taskType();
            rows.add(
                    SummaryRow.of(
                            page.text("catalogue.fact.type"),
                            page.pick(CodeSets.name(catalogue.codeSets().itemType(), code))));
        }
        if (item.group() != null && !item.group().isBlank()) {
            rows.add(SummaryRow.of(page.text("catalogue.fact.group"), item.group()));
        }
        rows.add(SummaryRow.of(page.text("catalogue.fact.code"), item.code().value()).asNumber());
        return new PlainPage(item.name(), item.authority(), rows, Addresses.search(item.name()));
    }
}
