package org.yichuang.bench.platform;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.bench.approval.Actions;
import org.yichuang.bench.approval.Departments;
import org.yichuang.bench.approval.Opinions;
import org.yichuang.bench.contender.Contender;
import org.yichuang.bench.contender.Surroundings;
import org.yichuang.bench.load.Worker;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.Opening;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Duty;
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
        return Math.min(workers, PoolSize.forThisMachine());
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

    static CaseNo done(Answer answer) {
        return switch (answer) {
            case Answer.Done done -> done.no();
            case Answer.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }
}
