package org.yichuang.bench.result;

import java.util.List;
import java.util.stream.Stream;
import org.yichuang.bench.machine.Machine;

/// A run against the packaged server.
///
/// @param cases in the database
/// @param openTasks in all queues together
/// @param databaseSize as PostgreSQL writes it
/// @param warmUp seconds before figures count
/// @param javaOptions of the server
public record HttpResults(
        Machine machine,
        long cases,
        long openTasks,
        String databaseSize,
        int warmUp,
        List<String> javaOptions,
        List<HttpRound> pages) {

    public HttpResults with(HttpRound more) {
        return new HttpResults(
                machine,
                cases,
                openTasks,
                databaseSize,
                warmUp,
                javaOptions,
                Stream.concat(pages.stream(), Stream.of(more)).toList());
    }
}
