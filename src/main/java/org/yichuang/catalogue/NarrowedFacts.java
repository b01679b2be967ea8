package org.yichuang.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.ItemFacts.MaterialFacts;
import org.yichuang.pages.Localised;

/// What one applicant is told after their answers, in words. Page, one-time notice and interface
/// speak from these, as from [ItemFacts] for everybody.
///
/// @param answers the questions that matter so far
/// @param complete whether every required question has an answer
/// @param outcome why there is nothing to apply for here; null when there is
/// @param warnings what the applicant should know before they go on
/// @param toBring what the applicant has to bring or make
/// @param fetched what the platform gets by itself
/// @param notNeeded what others need and this applicant does not
/// @param undecided what hangs on a question that is still open
/// @param reviews the reviews that this case will go through
public record NarrowedFacts(
        List<AnswerFacts> answers,
        boolean complete,
        @Nullable OutcomeFacts outcome,
        List<Localised> warnings,
        List<NeedFacts> toBring,
        List<NeedFacts> fetched,
        List<NeedFacts> notNeeded,
        List<NeedFacts> undecided,
        List<ReviewFacts> reviews) {

    /// @param answer null while the question is open
    public record AnswerFacts(String question, Localised text, @Nullable Localised answer) {}

    /// @param item what to apply for instead, as its slug
    /// @param itemName the name of that item
    public record OutcomeFacts(
            OutcomeRule.Kind kind,
            Localised text,
            @Nullable String item,
            @Nullable Localised itemName) {}

    /// A material and the answers that decided about it.
    public record NeedFacts(MaterialFacts material, List<AnswerFacts> because) {}

    /// @param time within which the authority has to say something
    public record ReviewFacts(Localised name, Localised authority, @Nullable Localised time) {}
}
