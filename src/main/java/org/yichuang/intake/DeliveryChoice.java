package org.yichuang.intake;

import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Command.Delivery;

/// How an applicant wants the result handed over.
///
/// @param to where a courier brings it, null for every other way
public record DeliveryChoice(Delivery by, @Nullable Address to) {

    public static final DeliveryChoice ELECTRONIC = new DeliveryChoice(Delivery.ELECTRONIC, null);

    public DeliveryChoice {
        if ((by == Delivery.COURIER) != (to != null)) {
            throw new IllegalArgumentException(
                    "expected an address exactly for a courier, but got one for " + by + ": " + to);
        }
    }

    /// Where a courier goes. Personal data: kept with the draft and then with the form of the case.
    public record Address(String recipient, String phone, String place) {

        @Override
        public String toString() {
            return "Address";
        }
    }
}
