package org.yichuang.cases.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
// here
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
        Delivery delivery) {

    public Filing {
        steps = List.copyOf(steps);
        essentials = Set.copyOf(essentials);
        provided = Set.copyOf(provided);
    }

    /// A review step that this application needs, and the department that does it.
    public record StepRef(String id, String authority) {}

    /// The essential materials that are not there, in a stable order.
    public List<String> missing() {
        TreeSet<String> missing = new TreeSet<>(essentials);
        missing.removeAll(provided);
        return List.copyOf(missing);
    }

    /// Whether the other application is by the same applicant for the same item version.
    boolean isSameMatter(Filing other) {
        return applicant.equals(other.applicant)
                && item.equals(other.item)
                && version == other.version;
    }

    /// The authority of a review step of this application.
    Optional<String> reviewer(String step) {
        return steps.stream()
                .filter(each -> each.id().equals(step))
                .map(StepRef::authority)
                .findFirst();
    }

    /// Whether making the result hands it over too.
    public boolean isDeliveredElectronically() {
        return delivery == Delivery.ELECTRONIC;
    }

    /// The same application after more was brought.
    public Filing with(Set<String> more, String newFormDigest) {
        TreeSet<String> all = new TreeSet<>(provided);
        all.addAll(more);
        return new Filing(
                item,
                version,
                window,
                applicant,
                channel,
                steps,
                essentials,
                all,
                newFormDigest.isEmpty() ? formDigest : newFormDigest,
                delivery);
    }
}
