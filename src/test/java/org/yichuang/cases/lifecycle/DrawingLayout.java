package org.yichuang.cases.lifecycle;

import java.util.List;
import java.util.Map;
import org.yichuang.cases.lifecycle.CaseState.AtWindowAgain;
import org.yichuang.cases.lifecycle.CaseState.AwaitingCorrection;
import org.yichuang.cases.lifecycle.CaseState.Closed;
import org.yichuang.cases.lifecycle.CaseState.Decided;
import org.yichuang.cases.lifecycle.CaseState.Draft;
import org.yichuang.cases.lifecycle.CaseState.Issued;
import org.yichuang.cases.lifecycle.CaseState.None;
import org.yichuang.cases.lifecycle.CaseState.Received;
import org.yichuang.cases.lifecycle.CaseState.Suspended;
import org.yichuang.cases.lifecycle.CaseState.UnderReview;

/// Where the picture of the lifecycle puts its boxes, lines and labels. What is drawn comes from
/// the table of edges; an edge that has no place here fails the test that draws.
final class DrawingLayout {

    static final int WIDTH = 1700;
    static final int HEIGHT = 1224;

    /// Whose turn it is.
    enum Turn {
        APPLICANT,
        AUTHORITY,
        CLOCK_RUNS,
        CLOCK_STANDS,
        END
    }

    record Box(int left, int top, int width, int height, Turn turn) {
        int centre() {
            return left + width / 2;
        }
    }

    /// A line and, one below or beside the other, the places of the labels of its acts.
    ///
    /// @param points x and y in turn
    record Route(List<Integer> points, List<Place> places) {}

    /// @param end whether the text ends here rather than begins
    record Place(int x, int y, boolean end) {}

    record Ends(Class<? extends CaseState> from, Class<? extends CaseState> to) {}

    static final Map<Class<? extends CaseState>, Box> BOXES =
            Map.of(
                    None.class, new Box(42, 272, 36, 36, Turn.APPLICANT),
                    Draft.class, new Box(165, 74, 170, 72, Turn.APPLICANT),
                    Received.class, new Box(330, 246, 340, 88, Turn.AUTHORITY),
                    AwaitingCorrection.class, new Box(480, 688, 180, 72, Turn.APPLICANT),
                    UnderReview.class, new Box(800, 222, 460, 340, Turn.CLOCK_RUNS),
                    AtWindowAgain.class, new Box(790, 674, 190, 200, Turn.CLOCK_RUNS),
                    Suspended.class, new Box(1040, 674, 330, 200, Turn.CLOCK_STANDS),
                    Decided.class, new Box(1440, 254, 180, 72, Turn.AUTHORITY),
                    Issued.class, new Box(1440, 674, 180, 200, Turn.AUTHORITY),
                    Closed.class, new Box(165, 1014, 1455, 124, Turn.END));

    static final Map<Ends, Route> ROUTES =
            Map.ofEntries(
                    line(None.class, Draft.class, List.of(60, 272, 60, 110, 165, 110), at(50, 80)),
                    line(
                            None.class,
                            Received.class,
                            List.of(78, 290, 330, 290),
                            at(88, 262),
                            at(88, 310)),
                    line(
                            Draft.class,
                            Received.class,
                            List.of(335, 110, 510, 110, 510, 246),
                            at(346, 84)),
                    line(Draft.class, Closed.class, List.of(210, 146, 210, 1014), at(218, 924)),
                    line(
                            Received.class,
                            UnderReview.class,
                            List.of(670, 290, 800, 290),
                            at(682, 260),
                            at(682, 312)),
                    line(
                            Received.class,
                            AwaitingCorrection.class,
                            List.of(520, 334, 520, 688),
                            end(512, 604)),
                    line(
                            AwaitingCorrection.class,
                            Received.class,
                            List.of(600, 688, 600, 334),
                            at(608, 604)),
                    line(
                            Received.class,
                            Closed.class,
                            List.of(350, 334, 350, 1014),
                            at(358, 744),
                            at(358, 890),
                            at(358, 936)),
                    line(
                            AwaitingCorrection.class,
                            Closed.class,
                            List.of(570, 760, 570, 1014),
                            at(578, 884),
                            at(578, 926),
                            at(578, 968)),
                    line(
                            UnderReview.class,
                            AtWindowAgain.class,
                            List.of(845, 562, 845, 674),
                            end(837, 614)),
                    line(
                            AtWindowAgain.class,
                            UnderReview.class,
                            List.of(925, 674, 925, 562),
                            at(933, 614)),
                    line(
                            AtWindowAgain.class,
                            Closed.class,
                            List.of(885, 874, 885, 1014),
                            at(893, 920),
                            at(893, 964)),
                    line(
                            UnderReview.class,
                            Closed.class,
                            List.of(1020, 562, 1020, 1014),
                            at(1028, 920),
                            at(1028, 964)),
                    line(
                            UnderReview.class,
                            Suspended.class,
                            List.of(1085, 562, 1085, 674),
                            at(1093, 580),
                            at(1093, 626)),
                    line(
                            Suspended.class,
                            UnderReview.class,
                            List.of(1240, 674, 1240, 562),
                            at(1248, 566),
                            at(1248, 602),
                            at(1248, 638)),
                    line(
                            Suspended.class,
                            Closed.class,
                            List.of(1158, 874, 1158, 1014),
                            at(1166, 920),
                            at(1166, 964)),
                    line(
                            UnderReview.class,
                            Decided.class,
                            List.of(1260, 290, 1440, 290),
                            at(1270, 222),
                            at(1270, 262),
                            at(1270, 312)),
                    line(
                            AtWindowAgain.class,
                            Decided.class,
                            List.of(960, 874, 960, 888, 1420, 888, 1420, 604, 1480, 604, 1480, 326),
                            end(1412, 580)),
                    line(Decided.class, Issued.class, List.of(1550, 326, 1550, 674), at(1558, 604)),
                    line(
                            Issued.class,
                            Closed.class,
                            List.of(1550, 874, 1550, 1014),
                            at(1558, 936)));

    private DrawingLayout() {}

    private static Map.Entry<Ends, Route> line(
            Class<? extends CaseState> from,
            Class<? extends CaseState> to,
            List<Integer> points,
            Place... places) {
        return Map.entry(new Ends(from, to), new Route(points, List.of(places)));
    }

    private static Place at(int x, int y) {
        return new Place(x, y, false);
    }

    private static Place end(int x, int y) {
        return new Place(x, y, true);
    }
}
