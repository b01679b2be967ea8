package org.yichuang.casework;

import java.util.List;
import java.util.Map;
import org.yichuang.catalogue.AcceptancePoint;
import org.yichuang.catalogue.Item;

/// The acceptance points 受理要点 of an item, against what a clerk found.
public final class AcceptanceCheck {

    private AcceptanceCheck() {}

    /// The mandatory points that were not looked at or not found in order.
    ///
    /// @param found by point, whether it was in order
    public static List<AcceptancePoint> open(Item item, Map<String, Boolean> found) {
        return item.acceptancePoints().stream()
                .filter(AcceptancePoint::mandatory)
                .filter(point -> !found.getOrDefault(point.id(), false))
                .toList();
    }
}
