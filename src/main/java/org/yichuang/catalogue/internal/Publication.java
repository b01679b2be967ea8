package org.yichuang.catalogue.internal;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.Item;
import org.yichuang.kernel.ItemCode;
import org.yichuang.kernel.RegionCode;
import org.yichuang.kernel.Sm3;
import org.yichuang.packs.PackFile;

/// An item that is about to be published, with its files as text.
///
/// @param content JSON without the state, which may change after publishing
record Publication(
        PackFile<Item> file,
        String pack,
        RegionCode region,
        ItemCode code,
        String content,
        @Nullable String form,
        @Nullable String licence) {

    Item item() {
        return file.value();
    }

    /// What must stay the same once it is published.
    String hash() {
        return Sm3.hex(part(content), part(form), part(licence));
    }

    /// The length in front keeps two lists of parts from joining to the same text.
    private static byte[] part(@Nullable String text) {
        String written = text == null ? "-" : text.length() + ":" + text;
        return written.getBytes(StandardCharsets.UTF_8);
    }
}
