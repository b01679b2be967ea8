package org.yichuang.desk.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command.Delivery;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Where a courier brings a result, as it was filed with the form. Personal data.
record Sending(String recipient, String phone, String place) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// @param filed the application as filed, as JSON text
    /// @return empty when nobody is to bring it
    static Optional<Sending> of(@Nullable String filed) {
        if (filed == null) {
            return Optional.empty();
        }
        JsonNode delivery = JSON.readTree(filed).path("delivery");
        return delivery.path("by").asString("").equals(Delivery.COURIER.name())
                ? Optional.of(
                        new Sending(
                                delivery.path("recipient").asString(""),
                                delivery.path("phone").asString(""),
                                delivery.path("place").asString("")))
                : Optional.empty();
    }

    /// Whether the result waits for a courier now.
    static boolean isDue(CaseState state) {
        return state instanceof CaseState.Issued issued
                && issued.delivered() == null
                && issued.filing().delivery() == Delivery.COURIER;
    }

    @Override
    public String toString() {
        return "Sending";
    }
}
