package org.yichuang.demo.internal;

import java.util.random.RandomGenerator;

/// What happens in a story, and where it ends.
///
/// @param withdrawn the applicant takes the application back
/// @param silent the window does not answer in time
/// @param notAccepted the window refuses to accept
/// @param corrected something must be corrected once
/// @param returned a department sends the file back to the window, once
/// @param paused a special procedure is needed
/// @param refused the application is refused
/// @param pace how fast the departments are
/// @param end where the story is left
record Plot(
        boolean withdrawn,
        boolean silent,
        boolean notAccepted,
        boolean corrected,
        boolean returned,
        boolean paused,
        boolean refused,
        Pace pace,
        End end) {

    private static final int PERCENT = 100;

    /// How things go, in percent of all stories.
    private static final int WITHDRAWN = 2;

    private static final int SILENT = 1;
    private static final int NOT_ACCEPTED = 3;
    private static final int CORRECTED = 10;
    private static final int RETURNED = 8;
    private static final int PAUSED = 6;
    private static final int REFUSED = 4;
    private static final int LATE = 4;
    private static final int SLOW = 15;

    /// How long the departments take.
    enum Pace {
        /// About half of the promised time.
        USUAL,
        /// Nearly all of it.
        SLOW,
        /// A few days more than promised.
        LATE
    }

    /// Where a story is left, unless the present comes first.
    enum End {
        /// The window has not answered.
        RECEIVED,
        /// The applicant has been told what to correct.
        AT_CORRECTION,
        /// The departments are reviewing.
        UNDER_REVIEW,
        /// Decided; the result has to be made.
        DECIDED,
        /// The file is closed.
        CLOSED
    }

    static Plot byChance(RandomGenerator random) {
        return new Plot(
                happens(random, WITHDRAWN),
                happens(random, SILENT),
                happens(random, NOT_ACCEPTED),
                happens(random, CORRECTED),
                happens(random, RETURNED),
                happens(random, PAUSED),
                happens(random, REFUSED),
                happens(random, LATE) ? Pace.LATE : happens(random, SLOW) ? Pace.SLOW : Pace.USUAL,
                End.CLOSED);
    }

    /// All goes well, and is left somewhere.
    static Plot smoothTo(End end) {
        return new Plot(
                false,
                false,
                false,
                end == End.AT_CORRECTION,
                false,
                false,
                false,
                Pace.USUAL,
                end);
    }

    private static boolean happens(RandomGenerator random, int percent) {
        return random.nextInt(PERCENT) < percent;
    }
}
