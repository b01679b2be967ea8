package org.yichuang.cases.lifecycle;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one published version of a service item lays down for the life of its cases.
///
/// @param item identifier of the item
/// @param version the published version a case was filed under; a case keeps it for life
/// @param steps the reviews; those that come after no other begin at acceptance
/// @param special the procedures that suspend the clock (art. 45)
/// @param renewal when a licence may be asked to be renewed, null if the item renews none
public record Procedure(
        String item,
        int version,
        Limits limits,
        List<Review> steps,
        Decision decision,
        List<Special> special,
        Promises promises,
        @Nullable Renewal renewal) {

    public Procedure {
        steps = List.copyOf(steps);
        special = List.copyOf(special);
        Extension extension = limits.extension();
        if (extension != null) {
            requireUnit(extension.by(), limits.promised());
            requireUnit(extension.by(), limits.statutory());
            steps.forEach(step -> requireUnit(extension.by(), step.limit()));
        }
    }

    private static void requireUnit(Limit extension, @Nullable Limit limit) {
        if (limit != null && limit.unit() != extension.unit()) {
            throw new IllegalArgumentException(
                    "expected a limit and its extension in one unit, but got %s and %s"
                            .formatted(limit, extension));
        }
    }

    /// The times of an item. The general law's are in force where the item cites no other.
    ///
    /// @param correction time for the authority to say what is missing; after it a silent authority
    ///     has accepted (Administrative Licence Law art. 32: 5 working days)
    /// @param supply time the applicant has to supply what was asked for; null if none is set
    /// @param promised the time the authority promises, from acceptance
    /// @param statutory the time the law allows, from acceptance (art. 42)
    /// @param extension null if the item knows no extension
    /// @param delivery time from decision to delivery (art. 44: 10 working days)
    public record Limits(
            Limit correction,
            @Nullable Limit supply,
            Limit promised,
            Limit statutory,
            @Nullable Extension extension,
            Limit delivery) {}

    /// The one extension of the time to decide (art. 42).
    ///
    /// @param by how much, in the unit of the limits that it extends
    /// @param approver the authority whose head approves it: the deciding authority's own (20 + 10
    ///     days), or the government's when the case is handled jointly (45 + 15 days)
    public record Extension(Limit by, String approver) {}

    /// Where a promise of the applicant may stand in for something.
    ///
    /// @param tolerance null if every material must be there at acceptance
    /// @param commitment null if the item knows no commitment
    public record Promises(@Nullable Tolerance tolerance, @Nullable Commitment commitment) {

        public static final Promises NONE = new Promises(null, null);
    }

    /// Acceptance although materials that may follow are not there (容缺受理).
    ///
    /// @param limit time to bring them, from acceptance
    /// @param extension by how much it may be extended, once; null if it may not
    /// @param onDefault what happens when they do not come
    /// @param basis the rule behind it
    public record Tolerance(
            Limit limit, @Nullable Limit extension, Consequence onDefault, String basis) {}

    /// What happens when promised materials do not come.
    public enum Consequence {
        /// The handling ends, as if the application had been taken back.
        END,
        /// The application is refused.
        REFUSE,
        /// The time used is void: the limits begin anew on the day on which they come.
        RESTART
    }

    /// A decision at once, on the applicant's word (告知承诺).
    ///
    /// @param verify time to verify it, from the decision
    /// @param correct time to put a breach right
    public record Commitment(Limit verify, Limit correct) {}

    /// When a licence may be asked to be renewed (art. 50).
    ///
    /// @param notBefore how long before it expires at the earliest, null at any time
    /// @param notAfter how long before it expires at the latest, null until it expires
    /// @param bySilence whether it counts as renewed when nobody decided before it expired
    /// @param late whether it may still be asked for later than that, until it expires; silence
    ///     renews nothing then
    public record Renewal(
            @Nullable Limit notBefore, @Nullable Limit notAfter, boolean bySilence, boolean late) {}

    /// Who decides, and how else a decision may come about.
    ///
    /// @param atOnce identifier of the rules by which the platform may grant at once (秒批), null if
    ///     only people decide
    /// @param byWindow whether the item grants the window the power to decide what it accepted
    /// @param bySilence whether the application counts as granted when nobody decided in the
    ///     promised time (超时默许)
    public record Decision(
            String authority, boolean byWindow, boolean bySilence, @Nullable String atOnce) {}

    /// A review by one department.
    ///
    /// @param limit the department's own time, from the day its step begins
    /// @param mandatoryPoints check points without which nobody may agree
    /// @param after the steps that must be done before it begins; none: it begins at acceptance
    /// @param traits what is peculiar to the step
    /// @param substitutes the authorities that may do it in the department's place
    public record Review(
            String id,
            String authority,
            @Nullable Limit limit,
            Set<String> mandatoryPoints,
            Set<String> after,
            Set<Trait> traits,
            Set<String> substitutes) {

        public Review {
            mandatoryPoints = Set.copyOf(mandatoryPoints);
            after = Set.copyOf(after);
            traits = traits.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(traits));
            substitutes = Set.copyOf(substitutes);
        }

        /// A step that begins at acceptance and has nothing peculiar.
        public Review(
                String id, String authority, @Nullable Limit limit, Set<String> mandatoryPoints) {
            this(id, authority, limit, mandatoryPoints, Set.of(), Set.of(), Set.of());
        }

        public boolean is(Trait trait) {
            return traits.contains(trait);
        }
    }

    /// What may be peculiar to a review step.
    public enum Trait {
        /// Two or more officers look at the place before the opinion is given (art. 34 (3)).
        ON_SITE,
        /// Nobody does it who did a step before it for the same authority (初审、复核分离).
        BY_ANOTHER,
        /// A department that is silent for its whole time has agreed (部门超时默许).
        SILENCE_AGREES
    }

    /// A special procedure, whose time does not count (art. 45).
    ///
    /// @param limit the longest it may be announced to take; null if nothing is laid down
    public record Special(String id, Kind kind, @Nullable Limit limit) {}

    /// What a special procedure is.
    public enum Kind {
        /// 招标
        TENDER,
        /// 拍卖
        AUCTION,
        /// 检验
        INSPECTION,
        /// 检测
        TESTING,
        /// 检疫
        QUARANTINE,
        /// 鉴定
        APPRAISAL,
        /// 专家评审
        EXPERT_REVIEW,
        /// 公示: lasts as long as was announced, not less.
        PUBLICITY,
        /// Another that a rule names.
        OTHER
    }

    public Optional<Review> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    public Optional<Special> special(String id) {
        return special.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// Whether a step has a trait.
    boolean is(String step, Trait trait) {
        return step(step).filter(review -> review.is(trait)).isPresent();
    }
}
