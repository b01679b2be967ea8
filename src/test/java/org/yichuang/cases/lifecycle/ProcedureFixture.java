package org.yichuang.cases.lifecycle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Procedure.Commitment;
import org.yichuang.cases.lifecycle.Procedure.Consequence;
import org.yichuang.cases.lifecycle.Procedure.Extension;
import org.yichuang.cases.lifecycle.Procedure.Kind;
import org.yichuang.cases.lifecycle.Procedure.Promises;
import org.yichuang.cases.lifecycle.Procedure.Renewal;
import org.yichuang.cases.lifecycle.Procedure.Review;
import org.yichuang.cases.lifecycle.Procedure.Special;
import org.yichuang.cases.lifecycle.Procedure.Tolerance;
import org.yichuang.cases.lifecycle.Procedure.Trait;

/// An item as a test tells it: a food business licence with 8 of 10 working days promised, 5 more
/// by extension, and three departments.
public final class ProcedureFixture {

    public static final List<String> DEPARTMENTS = List.of("market", "urban", "fire");

    private @Nullable Limit supply = Limit.workingDays(20);
    private Limit promised = Limit.workingDays(8);
    private Limit statutory = Limit.workingDays(10);
    private @Nullable Extension extension = new Extension(Limit.workingDays(5), "market");
    private List<String> departments = DEPARTMENTS;
    private @Nullable Limit ownLimit;
    private boolean windowDecides;
    private boolean silenceGrants;
    private boolean oneAfterTheOther;
    private @Nullable Tolerance tolerance;
    private @Nullable Commitment commitment;
    private @Nullable Renewal renewal;
    private @Nullable String atOnce;
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    private final List<Special> special =
            new ArrayList<>(
                    List.of(
                            new Special("testing", Kind.TESTING, Limit.workingDays(60)),
                            new Special("notice", Kind.PUBLICITY, null)));

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

    public ProcedureFixture eachWithinHours(int hours) {
        ownLimit = new Limit(hours, Limit.Unit.HOUR);
        return this;
    }

    /// Testing takes so long at most, however often it is ordered.
    public ProcedureFixture testedWithin(int workingDays) {
        special.removeIf(each -> each.id().equals("testing"));
        special.add(new Special("testing", Kind.TESTING, Limit.workingDays(workingDays)));
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

    public ProcedureFixture inHours(int hours) {
        promised = new Limit(hours, Limit.Unit.HOUR);
        return withoutExtension();
    }

    /// Promised and by law in hours, of which the head may give twelve more.
    public ProcedureFixture inHours(int promisedHours, int statutoryHours) {
        promised = new Limit(promisedHours, Limit.Unit.HOUR);
        statutory = new Limit(statutoryHours, Limit.Unit.HOUR);
        extension = new Procedure.Extension(new Limit(12, Limit.Unit.HOUR), "market");
        return this;
    }

    /// Materials may follow within five working days.
    public ProcedureFixture tolerating(Consequence onDefault) {
        tolerance =
                new Tolerance(Limit.workingDays(5), Limit.workingDays(2), onDefault, "容缺受理办法第八条");
        return this;
    }

    public ProcedureFixture toleratingWithoutExtension() {
        tolerance = new Tolerance(Limit.workingDays(5), null, Consequence.END, "容缺受理办法第八条");
        return this;
    }

    /// Granted at once on a commitment, which is verified within 20 and corrected within 10 days.
    public ProcedureFixture onCommitment() {
        commitment = new Commitment(Limit.workingDays(20), Limit.workingDays(10));
        return this;
    }

    /// Renewal is asked for from 30 days before the licence expires.
    public ProcedureFixture renewing() {
        renewal = new Renewal(new Limit(30, Limit.Unit.CALENDAR_DAY), null, true, false);
        return this;
    }

    public ProcedureFixture renewingUntil(int workingDays) {
        renewal = new Renewal(null, Limit.workingDays(workingDays), false, false);
        return this;
    }

    /// Renewal may be asked for late, and silence renews what was not.
    public ProcedureFixture renewingUntilOrLate(int workingDays) {
        renewal = new Renewal(null, Limit.workingDays(workingDays), true, true);
        return this;
    }

    public ProcedureFixture grantedAtOnceBy(String rules) {
        atOnce = rules;
        return this;
    }

    /// The steps come one after the other.
    public ProcedureFixture oneAfterTheOther() {
        oneAfterTheOther = true;
        return this;
    }

    /// Every step has these traits.
    public ProcedureFixture with(Trait... each) {
        traits.addAll(List.of(each));
        return this;
    }

    private static String id(String department, List<Review> before) {
        long same = before.stream().filter(step -> step.authority().equals(department)).count();
        return "check-" + department + (same == 0 ? "" : "-" + (same + 1));
    }

    public Procedure build() {
        List<Review> steps = new ArrayList<>();
        for (String department : departments) {
            steps.add(
                    new Review(
                            id(department, steps),
                            department,
                            ownLimit,
                            Set.of("point"),
                            oneAfterTheOther && !steps.isEmpty()
                                    ? Set.of(steps.getLast().id())
                                    : Set.of(),
                            traits,
                            Set.of("street")));
        }
        return new Procedure(
                "food",
                1,
                new Procedure.Limits(
                        Limit.workingDays(5),
                        supply,
                        promised,
                        statutory,
                        extension,
                        Limit.workingDays(10)),
                steps,
                new Procedure.Decision("market", windowDecides, silenceGrants, atOnce),
                special,
                new Promises(tolerance, commitment),
                renewal);
    }
}
