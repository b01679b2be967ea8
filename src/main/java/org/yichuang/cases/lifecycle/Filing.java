package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Command.Delivery;

/// What an application asks for and what it must and does bring.
///
/// @param item the service item
/// @param version the item version that governs the case for life
/// @param window identifier of the authority whose window receives it
/// @param applicant the applicant's key
/// @param channel code of the channel it came by (GB/T 39046: 1 window, 2 computer, 3 mobile, 4
///     courier, 9 other)
/// @param steps the review steps this application needs
/// @param essentials the materials without which it cannot be accepted
/// @param provided the materials it brings
/// @param formDigest SM3 of the form as filed, in hexadecimal
/// @param delivery how the applicant wants the result; an address for it is with the form, never
///     here
/// @param mayFollow the materials that it needs and that may follow after acceptance, null if none
/// @param commitment identifier of the signed commitment on which it is to be decided, null if it
///     is reviewed
/// @param purpose what it wants of a licence that exists, null for a new one
/// @param receiver identifier of the authority whose window took it elsewhere (异地代收), null if
///     that is the accepting window itself
/// @param issuer identifier of the authority whose window makes and hands over the result, null if
///     that is the accepting window
public record Filing(
        String item,
        int version,
        String window,
        String applicant,
        String channel,
        List<StepRef> steps,
        Set<String> essentials,
        Set<String> provided,
        String formDigest,
        Delivery delivery,
        @Nullable Set<String> mayFollow,
        @Nullable String commitment,
        @Nullable Purpose purpose,
        @Nullable String receiver,
        @Nullable String issuer) {

    public Filing {
        steps = List.copyOf(steps);
        essentials = Set.copyOf(essentials);
        provided = Set.copyOf(provided);
    }

    /// An application that is for a new licence and all of whose materials are asked for at once.
    public Filing(
            String item,
            int version,
            String window,
            String applicant,
            String channel,
            List<StepRef> steps,
            Set<String> essentials,
            Set<String> provided,
            String formDigest,
            Delivery delivery) {
        this(
                item,
                version,
                window,
                applicant,
                channel,
                steps,
                essentials,
                provided,
                formDigest,
                delivery,
                null,
                null,
                null,
                null,
                null);
    }

    /// What an application wants of a licence that exists.
    ///
    /// @param licence identifier of the licence
    /// @param expires its last day, null if it does not expire
    /// @param late whether a renewal was asked for later than it should have been, so that silence
    ///     does not renew; found when it is filed, null if not
    public record Purpose(
            Kind kind, String licence, @Nullable LocalDate expires, @Nullable Boolean late) {

        public Purpose(Kind kind, String licence, @Nullable LocalDate expires) {
            this(kind, licence, expires, null);
        }

        /// Whether silence does not renew, as it was asked for too late for that.
        public boolean tooLateForSilence() {
            return late != null && late;
        }

        /// What is to become of it.
        public enum Kind {
            /// 变更 (art. 49)
            CHANGE,
            /// 延续 (art. 50)
            RENEWAL,
            /// 补办
            REISSUE
        }
    }

    /// A review step that this application needs, and the department that does it.
    ///
    /// @param after the steps of this application that must be done before it, null if none
    public record StepRef(String id, String authority, @Nullable Set<String> after) {

        /// A step that begins at acceptance.
        public StepRef(String id, String authority) {
            this(id, authority, null);
        }

        /// The steps that it waits for.
        Set<String> waitsFor() {
            return after == null ? Set.of() : after;
        }
    }

    /// The steps of an item that an application needs. A step that comes after one that is not
    /// needed comes after what that one would have come after.
    ///
    /// @param needed identifiers of the steps that it needs
    public static List<StepRef> steps(Procedure procedure, Set<String> needed) {
        return procedure.steps().stream()
                .filter(step -> needed.contains(step.id()))
                .map(
                        step -> {
                            Set<String> after = new TreeSet<>();
                            collect(step, procedure, needed, after, new TreeSet<>());
                            return new StepRef(
                                    step.id(), step.authority(), after.isEmpty() ? null : after);
                        })
                .toList();
    }

    private static void collect(
            Procedure.Review step,
            Procedure procedure,
            Set<String> needed,
            Set<String> after,
            Set<String> seen) {
        for (String before : step.after()) {
            if (!seen.add(before)) {
                continue;
            }
            if (needed.contains(before)) {
                after.add(before);
            } else {
                procedure
                        .step(before)
                        .ifPresent(other -> collect(other, procedure, needed, after, seen));
            }
        }
    }

    /// The essential materials that are not there, in a stable order.
    public List<String> missing() {
        TreeSet<String> missing = new TreeSet<>(essentials);
        missing.removeAll(provided);
        return List.copyOf(missing);
    }

    /// The materials that may follow and are not there, in a stable order.
    public List<String> following() {
        TreeSet<String> following = new TreeSet<>(mayFollow == null ? Set.of() : mayFollow);
        following.removeAll(provided);
        return List.copyOf(following);
    }

    /// The same application, as one whose renewal is asked for late.
    Filing late() {
        return purpose == null
                ? this
                : with(
                        provided,
                        formDigest,
                        new Purpose(purpose.kind(), purpose.licence(), purpose.expires(), true));
    }

    /// Whether it asks for the renewal of a licence.
    boolean isRenewal() {
        return purpose != null && purpose.kind() == Purpose.Kind.RENEWAL;
    }

    /// The authorities whose windows the applicant can turn to.
    Set<String> windows() {
        Set<String> windows = new TreeSet<>(Set.of(window));
        if (receiver != null) {
            windows.add(receiver);
        }
        if (issuer != null) {
            windows.add(issuer);
        }
        return windows;
    }

    /// The authority whose window makes the result.
    public String maker() {
        return issuer == null ? window : issuer;
    }

    /// Whether the other application is by the same applicant for the same item version.
    boolean isSameMatter(Filing other) {
        return applicant.equals(other.applicant)
                && item.equals(other.item)
                && version == other.version;
    }

    /// Whether making the result hands it over too.
    public boolean isDeliveredElectronically() {
        return delivery == Delivery.ELECTRONIC;
    }

    /// The same application after more was brought.
    public Filing with(Set<String> more, String newFormDigest) {
        TreeSet<String> all = new TreeSet<>(provided);
        all.addAll(more);
        return with(all, newFormDigest.isEmpty() ? formDigest : newFormDigest, purpose);
    }

    private Filing with(Set<String> brought, String digest, @Nullable Purpose newPurpose) {
        return new Filing(
                item,
                version,
                window,
                applicant,
                channel,
                steps,
                essentials,
                brought,
                digest,
                delivery,
                mayFollow,
                commitment,
                newPurpose,
                receiver,
                issuer);
    }
}
