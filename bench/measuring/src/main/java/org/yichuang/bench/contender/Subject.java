package org.yichuang.bench.contender;

import java.util.List;
import org.yichuang.bench.database.Server;
import org.yichuang.bench.result.Round;

/// Something that can be measured in rounds: a contender in its own process, or pgbench.
public interface Subject {

    String name();

    /// @return one or more rounds, when it has several kinds of work
    List<Round> measure(Server server, RoundSettings settings) throws Exception;
}
