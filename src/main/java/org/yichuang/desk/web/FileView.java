package org.yichuang.desk.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.CaseView;
import org.yichuang.catalogue.Item;
import org.yichuang.pages.ui.DenseRow;
import org.yichuang.pages.ui.Step;
import org.yichuang.pages.ui.Tag;
import org.yichuang.pages.ui.TrustLevel;

/// A case's file as the middle pane shows it.
///
/// @param line number, day of receipt, version of the guide
/// @param clock how much time is left and until when
/// @param limits the lawful and the promised day
public record FileView(
        CaseView file,
        Item item,
        String title,
        String line,
        Tag stage,
        String clock,
        List<DenseRow> applicant,
        List<DenseRow> form,
        List<MaterialRow> materials,
        List<Step> departments,
        List<DenseRow> limits) {

    public FileView {
        applicant = List.copyOf(applicant);
        form = List.copyOf(form);
        materials = List.copyOf(materials);
        departments = List.copyOf(departments);
        limits = List.copyOf(limits);
    }

    public String no() {
        return file.summary().no().text();
    }

    public int version() {
        return file.summary().version();
    }

    /// A material of the file.
    ///
    /// @param path where to see it, null for paper and for data fetched by sharing
    /// @param preview where a picture of its first page is, null if there is none
    public record MaterialRow(
            String id,
            TrustLevel level,
            String title,
            String note,
            Tag tag,
            @Nullable String path,
            @Nullable String preview) {}

    /// The first material with a picture.
    public Optional<MaterialRow> shown() {
        return materials.stream().filter(material -> material.preview() != null).findFirst();
    }
}
