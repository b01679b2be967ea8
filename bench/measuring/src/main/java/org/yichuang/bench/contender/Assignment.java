package org.yichuang.bench.contender;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What the process of a contender is to do; handed over in a file, as the address has a password.
///
/// @param jdbcUrl an empty database, with user and password
/// @param serverProcess id of the database's process, when it runs for this run alone
public record Assignment(
        String contender, String jdbcUrl, @Nullable Long serverProcess, RoundSettings settings) {

    OptionalLong server() {
        return serverProcess == null ? OptionalLong.empty() : OptionalLong.of(serverProcess);
    }
}
