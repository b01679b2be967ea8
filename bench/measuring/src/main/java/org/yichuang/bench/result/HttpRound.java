package org.yichuang.bench.result;

import java.util.Map;

/// One page asked for at a constant rate.
///
/// @param page name of the page
/// @param rate requests a second that were begun
/// @param sent how many requests counted
/// @param failed of those, by what went wrong; a wrong page counts as failed
/// @param latency in milliseconds from the instant at which a request was due to be sent, whether
///     or not the client was able to send it then
public record HttpRound(
        String page,
        int rate,
        double seconds,
        long sent,
        Map<String, Long> failed,
        Latency latency,
        Conditions conditions) {

    public long failures() {
        return failed.values().stream().mapToLong(Long::longValue).sum();
    }
}
