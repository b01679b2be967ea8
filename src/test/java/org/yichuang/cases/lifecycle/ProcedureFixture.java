package org.yichuang.cases.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Procedure.Review;

/// An item as a test tells it: a food business licence with 8 of 10 working days promised, 5 more
/// by extension, and three departments.
public final class ProcedureFixture {

    public static final List<String> DEPARTMENTS = List.of("market", "urban", "fire");

    private @Nullable Limit supply = Limit.workingDays(20);
    private Limit promised = Limit.workingDays(8);
    private Limit statutory = Limit.workingDays(10);
    private @Nullable Limit extension = Limit.workingDays(5);
    private List<String> departments = DEPARTMENTS;
    private @Nullable Limit ownLimit;
    private boolean windowDecides;
    private boolean silenceGrants;

    private ProcedureFixture() {}

    public static ProcedureFixture anItem() {
        return new ProcedureFixture();
    }

    public ProcedureFixture promising(int workingDays) {
        promised = Limit.workingDays(workingDays);
        return this;
    }

    public ProcedureFixture inCalendarDays(int promisedDays, int statutoryDays) {
        promised = new Limit(promisedDays, Limit.Unit.CALENDAR_DAY);
        statutory = new Limit(statutoryDays, Limit.Unit.CALENDAR_DAY);
        return withoutExtension();
    }

    public ProcedureFixture withoutExtension() {
        extension = null;
        return this;
    }

    public ProcedureFixture withoutTimeToSupply() {
        supply = null;
        return this;
    }

    public ProcedureFixture suppliedWithin(int workingDays) {
        supply = Limit.workingDays(workingDays);
        return this;
    }

    public ProcedureFixture reviewedBy(String... authorities) {
        departments = List.of(authorities);
        return this;
    }

    public ProcedureFixture eachWithin(int workingDays) {
        ownLimit = Limit.workingDays(workingDays);
        return this;
    }

    public ProcedureFixture decidedByTheWindow() {
        windowDecides = true;
        return this;
    }

    public ProcedureFixture grantedBySilence() {
        silenceGrants = true;
        return this;
    }

    public Procedure build() {
        List<Review> steps = new ArrayList<>();
        for (String department : departments) {
            steps.add(new Review("check-" + department, department, ownLimit, Set.of("point")));
        }
        return new Procedure(
                "food",
                1,
                Limit.workingDays(5),
                supply,
                promised,
                statutory,
                extension,
                Limit.workingDays(10),
                steps,
                "market",
                Set.of("testing"),
                windowDecides,
                silenceGrants);
    }
}
