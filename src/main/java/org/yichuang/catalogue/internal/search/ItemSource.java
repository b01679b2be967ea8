package org.yichuang.catalogue.internal.search;

import java.util.function.Consumer;
import org.apache.lucene.document.Document;

/// Where the items of the index come from.
interface ItemSource {

    /// Changes whenever the items do.
    String state();

    /// Hands over one document an item.
    void forEach(Consumer<Document> consumer);
}
