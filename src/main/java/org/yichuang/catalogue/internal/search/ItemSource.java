package org.yichuang.catalogue.internal.search;

import org.apache.lucene.document.Document;

import java.util.function.Consumer;

/// Where the items of the index come from.
interface ItemSource {

    /// Changes whenever the items do.
    String state();

    /// Hands over one document an item.
    void forEach(Consumer<Document> consumer);
}
