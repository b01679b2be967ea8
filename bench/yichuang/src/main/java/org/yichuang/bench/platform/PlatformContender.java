package org.yichuang.bench.platform;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yichuang.bench.contender.Contender;
import org.yichuang.bench.contender.Surroundings;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Cases;
import org.yichuang.database.PoolSize;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;

/// This platform, through the service that its pages and interfaces call.
abstract class PlatformContender implements Contender {

    static final RegionCode DISTRICT = new RegionCode("990102");

    private final int eventsOfACase;
    private @Nullable Platform platform;
    private @Nullable Cases cases;

    /// @param eventsOfACase how many rows the journal of a finished case has
    PlatformContender(int eventsOfACase) {
        this.eventsOfACase = eventsOfACase;
    }

    @Override
    public final String version() {
        return Versions.ofPlatform();
    }

    /// As an installation chooses by itself.
    @Override
    public final int connections(int workers) {
        return PoolSize.forThisMachine();
    }

    @Override
    public final void prepare(Surroundings surroundings) throws Exception {
        var roles = OwnRoles.enter(surroundings.jdbcUrl());
        var started = new Platform(roles.properties(surroundings.connections()));
        platform = started;
        cases = started.cases();
    }

    @Override
    public final long closedCases() {
        return Check.closedCases(Objects.requireNonNull(platform, "not prepared"), eventsOfACase);
    }

    @Override
    public final void close() {
        if (platform != null) {
            platform.close();
        }
    }

    final Cases cases() {
        return Objects.requireNonNull(cases, "not prepared");
    }

    final Platform platform() {
        return Objects.requireNonNull(platform, "not prepared");
    }

    static CaseNo done(Answer answer) {
        return switch (answer) {
            case Answer.Done done -> done.no();
            case Answer.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }
}
