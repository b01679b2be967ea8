package org.yichuang.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.Localised;

/// An item cut down to what one applicant's answers leave of it.
///
/// @param asked the questions that matter so far, in their order
/// @param answers the answers that count: those to questions that matter
/// @param variables what expressions over the answers read, for further ones such as automatic
///     acceptance points
/// @param outcome why there is nothing to apply for here; null when there is
/// @param warnings what the applicant should know, which does not keep them from going on
/// @param needed the materials this applicant needs
/// @param notNeeded the materials this applicant does not need
/// @param undecided the materials that hang on a question that is still open
/// @param reviewSteps the reviews that this case will go through
/// @param commitment what the applicant commits themselves to in place of the review; null: there
///     is a review
public record Narrowed(
        Item item,
        List<Asked> asked,
        Map<String, Object> answers,
        Map<String, Object> variables,
        @Nullable OutcomeRule outcome,
        List<OutcomeRule> warnings,
        List<NarrowedMaterial> needed,
        List<NarrowedMaterial> notNeeded,
        List<NarrowedMaterial> undecided,
        List<ReviewStep> reviewSteps,
        ReviewPlan.@Nullable Commitment commitment) {

    /// A question that matters.
    ///
    /// @param answer in the words of its options; null while it is open
    public record Asked(Question question, @Nullable Localised answer) {

        public boolean isOpen() {
            return answer == null;
        }
    }

    /// @param causes the answers that decided about it; none when it is always the same
    public record NarrowedMaterial(Material material, List<Cause> causes) {

        public boolean mayFollow() {
            return material.need() == MaterialNeed.MAY_FOLLOW;
        }
    }

    /// The first question that is open, be it required or not.
    public Optional<Question> next() {
        return asked.stream().filter(Asked::isOpen).map(Asked::question).findFirst();
    }

    /// Whether every required question has an answer.
    public boolean isComplete() {
        return asked.stream().noneMatch(each -> each.isOpen() && each.question().required());
    }

    /// Whether the answers say that there is nothing to apply for here.
    public boolean endsHere() {
        return outcome != null;
    }

    /// The materials that the applicant has to bring or make.
    public List<NarrowedMaterial> toBring() {
        return needed.stream().filter(each -> !each.material().isFetched()).toList();
    }

    /// The materials that the platform gets by itself.
    public List<NarrowedMaterial> fetched() {
        return needed.stream().filter(each -> each.material().isFetched()).toList();
    }
}
