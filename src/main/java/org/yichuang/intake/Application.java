package org.yichuang.intake;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Command.Delivery;
import org.yichuang.catalogue.Channels;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.Narrowed;
import org.yichuang.forms.FieldProblem;
import org.yichuang.forms.FilledForm;
import org.yichuang.forms.FormDefinition;
import org.yichuang.kernel.CaseNo;

/// An application while it is prepared.
///
/// @param answers all answers that were given, also those that no longer matter
/// @param filled what is filled in, with everything that is known already and where it is from
/// @param problems what still keeps the form from being submitted
/// @param about the licence that it is to change, renew or have issued again; null for a new one,
///     or when it is no longer in force
/// @param revision grows with each save
public record Application(
        CaseNo no,
        Party party,
        Item item,
        Map<String, Object> answers,
        Narrowed narrowed,
        FormDefinition form,
        FilledForm filled,
        List<FieldProblem> problems,
        List<Provided> materials,
        DeliveryChoice delivery,
        HeldLicences.@Nullable Held about,
        int revision,
        Instant savedAt) {

    public Application {
        answers = Map.copyOf(answers);
        problems = List.copyOf(problems);
        materials = List.copyOf(materials);
    }

    public boolean questionsAnswered() {
        return narrowed.isComplete() && !narrowed.endsHere();
    }

    public boolean formComplete() {
        return problems.isEmpty();
    }

    public boolean materialsComplete() {
        return materials.stream().allMatch(Provided::isEnough);
    }

    /// Whether the licence that it is about is there, where it is about one.
    public boolean isAboutSomething() {
        return item.purpose() == null || about != null;
    }

    /// Whether nothing is missing any more.
    public boolean isReady() {
        return questionsAnswered() && formComplete() && materialsComplete() && isAboutSomething();
    }

    /// How the result can be handed over: a courier and a locker only where the item allows them.
    public Set<Delivery> ways() {
        Channels channels = item.channels();
        Set<Delivery> ways = EnumSet.of(Delivery.ELECTRONIC, Delivery.WINDOW);
        if (channels.kiosk()) {
            ways.add(Delivery.LOCKER);
        }
        if (channels.courier()) {
            ways.add(Delivery.COURIER);
        }
        return ways;
    }
}
