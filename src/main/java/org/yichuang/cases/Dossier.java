package org.yichuang.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a case's file holds now: the last form and every material.
///
/// @param form JSON text, null when none was filed
public record Dossier(@Nullable String form, List<Enclosure.Material> materials) {

    public Dossier {
        materials = List.copyOf(materials);
    }
}
