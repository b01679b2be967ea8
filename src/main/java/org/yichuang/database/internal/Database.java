package org.yichuang.database.internal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Where the database is and who may do what there; owns the embedded server when there is one.
record Database(
        String url,
        String username,
        String password,
        String ownerUsername,
        String ownerPassword,
        @Nullable EmbeddedPostgres embedded)
        implements AutoCloseable {

    @Override
    public void close() throws IOException {
        if (embedded != null) {
            embedded.close();
        }
    }

    @Override
    public String toString() {
        return "Database[" + url + "]";
    }
}
