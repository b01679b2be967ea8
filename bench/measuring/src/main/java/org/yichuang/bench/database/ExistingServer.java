package org.yichuang.bench.database;

import java.util.OptionalLong;

/// A server that somebody else runs; the user needs the right to create databases and to
/// checkpoint.
public record ExistingServer(Address address) implements Server {

    @Override
    public OptionalLong processId() {
        return OptionalLong.empty();
    }

    @Override
    public void close() {}
}
