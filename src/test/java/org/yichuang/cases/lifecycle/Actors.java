package org.yichuang.cases.lifecycle;

import java.util.List;
import java.util.Set;

/// The people of the tests. The window belongs to the authority `window`, the decision to `market`.
public final class Actors {

    public static final Actor APPLICANT = new Actor.Applicant("p1");
    public static final Actor SOMEBODY_ELSE = new Actor.Applicant("p2");
    public static final Actor CLERK = officer("clerk", "window", Duty.WINDOW);
    public static final Actor CLERK_ELSEWHERE = officer("elsewhere", "other", Duty.WINDOW);
    public static final Actor FIRE_REVIEWER = reviewer("fire");
    public static final Actor MARKET_REVIEWER = reviewer("market");
    public static final Actor REVIEWER_ELSEWHERE = reviewer("water");
    public static final Actor DECIDER = officer("decider", "market", Duty.DECIDE);
    public static final Actor HEAD = officer("mayor", "market", Duty.HEAD);
    public static final Actor DECIDER_ELSEWHERE = officer("head", "fire", Duty.DECIDE);
    public static final Actor SUPERVISOR = officer("supervisor", "bureau", Duty.SUPERVISE);
    public static final Actor PLATFORM = new Actor.Platform("deadline");

    /// One of each kind, for trying an act with everybody.
    public static final List<Actor> EVERYBODY =
            List.of(
                    APPLICANT,
                    SOMEBODY_ELSE,
                    CLERK,
                    CLERK_ELSEWHERE,
                    FIRE_REVIEWER,
                    MARKET_REVIEWER,
                    REVIEWER_ELSEWHERE,
                    DECIDER,
                    HEAD,
                    DECIDER_ELSEWHERE,
                    SUPERVISOR,
                    PLATFORM);

    private Actors() {}

    public static Actor reviewer(String authority) {
        return officer("reviewer-" + authority, authority, Duty.REVIEW);
    }

    public static Actor.Officer officer(String account, String authority, Duty... duties) {
        return new Actor.Officer(account, authority, Set.of(duties));
    }
}
