package org.yichuang.desk.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.FileEntry;
import org.yichuang.pages.ui.Tag;

/// Lists what is in a file: the application first, then every material.
@Component
class Dossiers {

    List<FileEntry> of(Page page, FileView file, DocumentView shown) {
        List<FileEntry> entries = new ArrayList<>();
        entries.add(
                new FileEntry(
                        null,
                        page.text("desk.file.application"),
                        shown.page(0),
                        null,
                        Tag.plain(page.text("desk.file.count", file.form().size())),
                        shown.place() == 0,
                        shown.part(0),
                        null));
        for (MaterialView material : file.materials()) {
            entries.add(
                    new FileEntry(
                            material.level(),
                            material.title(),
                            shown.page(material.place()),
                            null,
                            material.tag(),
                            shown.place() == material.place(),
                            shown.part(material.place()),
                            material.thumbnail()));
        }
        return entries;
    }
}
