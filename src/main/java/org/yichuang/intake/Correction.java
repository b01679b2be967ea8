package org.yichuang.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.Item;
import org.yichuang.forms.FieldProblem;
import org.yichuang.forms.FilledForm;
import org.yichuang.forms.FormDefinition;
import org.yichuang.kernel.CaseNo;

/// What an applicant prepares in answer to a notice of correction (行政许可法 art. 32 (4)).
///
/// @param version of the case, as it stood when this was read
/// @param notice number of the notice's event in the journal
/// @param supplyBy last day, null when the item sets none
/// @param owed whether it is not a notice that is answered but the applicant's own promise that is
///     kept
/// @param formAsked whether something in the form is to be put right; then it can be edited
/// @param formChanged whether it says something else than what was filed
/// @param materials those that were asked for, with the new files alone
public record Correction(
        CaseNo no,
        int version,
        int notice,
        Party party,
        Item item,
        List<Asked> asked,
        @Nullable LocalDate supplyBy,
        boolean owed,
        boolean formAsked,
        boolean formChanged,
        FormDefinition form,
        FilledForm filled,
        Map<String, ? extends @Nullable Object> answers,
        List<FieldProblem> problems,
        List<Provided> materials,
        int revision,
        Instant savedAt) {

    public Correction {
        asked = List.copyOf(asked);
        problems = List.copyOf(problems);
        materials = List.copyOf(materials);
    }

    /// One thing that was asked for.
    ///
    /// @param material its identifier, null when it is about the form
    /// @param reason as the clerk wrote it
    /// @param answered whether there is something new for it
    public record Asked(@Nullable String material, String reason, boolean answered) {}

    /// Whether there is anything to supply.
    public boolean hasAnything() {
        return formChanged || materials.stream().anyMatch(each -> !each.files().isEmpty());
    }

    /// Whether everything that was asked for has an answer.
    public boolean isWhole() {
        return asked.stream().allMatch(Asked::answered);
    }
}
