package org.yichuang.desk.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.Material;
import org.yichuang.letters.LetterLinks.LetterLink;
import org.yichuang.pages.ui.DenseRow;
import org.yichuang.pages.ui.Step;
import org.yichuang.pages.ui.Tag;
import org.yichuang.wording.CaseWords;

/// A case's file as the middle pane shows it.
///
/// @param journal of the case, oldest first
/// @param line number, day of receipt, version of the guide
/// @param clock how much time is left and until when
/// @param limits the lawful and the promised day
/// @param outcome how it ended and what has become of it, empty while it runs
/// @param letters what the applicant was told in writing, the latest first
/// @param changes what the applicant was told to put right and has answered
/// @param onTheSpot what was put right at the window
/// @param leftOut what the decision does not grant, and why, null when it grants all or none
/// @param underWay what is under way beside the opinions
/// @param urged who is waiting for an act, and since when
/// @param limitsToCome whether they are those of an acceptance today
public record FileView(
        CaseView file,
        List<JournalEntry> journal,
        CaseWords words,
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
        List<DenseRow> outcome,
        List<LetterLink> letters,
        List<String> changes,
        List<String> onTheSpot,
        @Nullable String leftOut,
        List<String> underWay,
        List<String> urged) {

    public FileView {
        journal = List.copyOf(journal);
        applicant = List.copyOf(applicant);
        form = List.copyOf(form);
        materials = List.copyOf(materials);
        departments = List.copyOf(departments);
        limits = List.copyOf(limits);
        outcome = List.copyOf(outcome);
        letters = List.copyOf(letters);
        changes = List.copyOf(changes);
        onTheSpot = List.copyOf(onTheSpot);
        underWay = List.copyOf(underWay);
        urged = List.copyOf(urged);
    }

    public String no() {
        return file.summary().no().text();
    }

    public int version() {
        return file.summary().version();
    }

    /// Whether a command with this key was done on the case.
    boolean has(UUID command) {
        return journal.stream().anyMatch(entry -> entry.command().equals(command));
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

    /// Materials that this application brings or must bring.
    public List<Material> concerned() {
        Set<String> concerned = new HashSet<>();
        materials.forEach(each -> concerned.add(each.id()));
        if (file.state() instanceof CaseState.Existing existing) {
            concerned.addAll(existing.filing().essentials());
        }
        return item.materials().stream().filter(each -> concerned.contains(each.id())).toList();
    }

    /// Materials that other applications for the item bring.
    public List<Material> unconcerned() {
        List<Material> others = new ArrayList<>(item.materials());
        others.removeAll(concerned());
        return others;
    }

    public boolean isArchived() {
        return file.state() instanceof CaseState.Closed closed && closed.after().archive() != null;
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
