package org.yichuang.materials.web;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;
import org.yichuang.materials.MaterialStore;
import org.yichuang.materials.StoredFile;

/// The content of a file for an answer over HTTP, whole or in ranges.
final class StoredContent extends AbstractResource {

    private final MaterialStore store;
    private final StoredFile file;

    StoredContent(MaterialStore store, StoredFile file) {
        this.store = store;
        this.file = file;
    }

    @Override
    public String getDescription() {
        return "content " + file.address();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return store.open(file.address());
    }

    @Override
    public long contentLength() {
        return file.size();
    }
}
