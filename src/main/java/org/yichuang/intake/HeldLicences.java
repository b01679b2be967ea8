package org.yichuang.intake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Outcome;
import org.yichuang.catalogue.Item;
import org.yichuang.licences.Licence;

/// The licences of an applicant that an item changes, renews or issues again.
public interface HeldLicences {

    /// A licence in force.
    ///
    /// @param refusal why the item does not take it today, null when it does
    /// @param late whether its renewal is asked for so late that silence does not renew it
    record Held(Licence licence, Outcome.@Nullable Refused refusal, boolean late) {

        public String identifier() {
            return licence.identifier().text();
        }
    }

    /// Those that the item is about; none when it is for a new licence.
    List<Held> of(Party party, Item item);

    /// A licence as the item is about it; empty when it is not in force, or none of the item's.
    Optional<Held> about(Item item, Licence licence);

    /// One of them by its identifier.
    default Optional<Held> find(Party party, Item item, String identifier) {
        return of(party, item).stream()
                .filter(held -> held.identifier().equals(identifier))
                .findFirst();
    }
}
