package org.yichuang.desk.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.catalogue.Item;
import org.yichuang.pages.ui.DenseRow;
import org.yichuang.pages.ui.Step;
import org.yichuang.pages.ui.Tag;

/// A case's file as the middle pane shows it.
///
/// @param line number, day of receipt, version of the guide
/// @param clock how much time is left and until when
/// @param limits the lawful and the promised day
/// @param changes what the applicant was told to put right and has answered
/// @param limitsToCome whether they are those of an acceptance today
public record FileView(
        CaseView file,
        Item item,
        String title,
        String line,
        Tag stage,
        String clock,
        List<DenseRow> applicant,
        List<DenseRow> form,
        List<MaterialView> materials,
        List<Step> departments,
        List<DenseRow> limits,
        boolean limitsToCome,
        List<String> changes) {

    public FileView {
        applicant = List.copyOf(applicant);
        form = List.copyOf(form);
        materials = List.copyOf(materials);
        departments = List.copyOf(departments);
        limits = List.copyOf(limits);
        changes = List.copyOf(changes);
    }

    public String no() {
        return file.summary().no().text();
    }

    public int version() {
        return file.summary().version();
    }

    /// The material at a place, if there is one.
    public Optional<MaterialView> material(int place) {
        return place >= 1 && place <= materials.size()
                ? Optional.of(materials.get(place - 1))
                : Optional.empty();
    }

    /// Whether the applicant was told to correct something before.
    public boolean told() {
        return file.state() instanceof CaseState.Received received && received.correction() != null;
    }

    /// Whether the file was back at the window before.
    public boolean returned() {
        return file.state() instanceof CaseState.UnderReview review && review.returned();
    }

    private static int urgency(MaterialView material) {
        return switch (material.level()) {
            case C -> 0;
            case D -> 1;
            case A, B -> 2;
        };
    }

    /// What to show first: a picture that nobody has checked, else any picture.
    public int firstPlace() {
        return materials.stream()
                .filter(material -> material.picture() != null)
                .min(Comparator.comparing(FileView::urgency))
                .map(MaterialView::place)
                .orElse(1);
    }
}
