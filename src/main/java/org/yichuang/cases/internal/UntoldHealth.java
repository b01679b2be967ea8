package org.yichuang.cases.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.yichuang.cases.UntoldEvents;
import org.yichuang.cases.UntoldEvents.Waiting;

/// Tells in the health of the process what listeners could not take. The process is well all the
/// same, and goes on taking requests: somebody has to mend the listener.
final class UntoldHealth implements HealthIndicator {

    private final UntoldEvents untold;

    UntoldHealth(UntoldEvents untold) {
        this.untold = untold;
    }

    @Override
    public Health health() {
        List<Waiting> waiting = untold.waiting();
        if (waiting.isEmpty()) {
            return Health.up().build();
        }
        Map<String, Long> cases =
                waiting.stream().collect(Collectors.toMap(Waiting::listener, Waiting::cases));
        return Health.up()
                .withDetail("cases", cases)
                .withDetail(
                        "since",
                        waiting.stream().map(Waiting::since).sorted().findFirst().orElseThrow())
                .withDetail("more", "yichuang journal untold")
                .build();
    }
}
