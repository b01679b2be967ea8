package org.yichuang.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is filed together with a command: written in the same statement as its events.
///
/// @param form the application as filed, as JSON text: `answers` to the guided questions and
///     `form`; null when it did not change
public record Enclosure(@Nullable String form, List<Material> materials) {

    public static final Enclosure NOTHING = new Enclosure(null, List.of());

    public Enclosure {
        materials = List.copyOf(materials);
    }

    /// A material of the file.
    ///
    /// @param material identifier of the material in the item
    /// @param address where the content is stored, null for paper or for data fetched by sharing
    /// @param name the file's name as shown
    /// @param size in bytes
    /// @param trust trust level A to D of the national technical guide (国办函〔2016〕108号)
    /// @param source where it came from: upload, window, paper, a licence or a base library
    public record Material(
            String material,
            @Nullable String address,
            String name,
            String mediaType,
            long size,
            char trust,
            String source) {}
}
