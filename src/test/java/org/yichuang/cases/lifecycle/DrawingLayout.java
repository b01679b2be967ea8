package org.yichuang.cases.lifecycle;

import java.util.List;
import java.util.Map;
import org.yichuang.cases.lifecycle.CaseState.AtWindowAgain;
import org.yichuang.cases.lifecycle.CaseState.AwaitingCorrection;
import org.yichuang.cases.lifecycle.CaseState.AwaitingOwed;
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

    static final int WIDTH = 1900;
    static final int HEIGHT = 1580;

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
            Map.ofEntries(
                    Map.entry(None.class, new Box(42, 272, 36, 36, Turn.APPLICANT)),
                    Map.entry(Draft.class, new Box(165, 74, 170, 72, Turn.APPLICANT)),
                    Map.entry(Received.class, new Box(310, 246, 360, 100, Turn.AUTHORITY)),
                    Map.entry(AwaitingCorrection.class, new Box(400, 760, 190, 72, Turn.APPLICANT)),
                    Map.entry(UnderReview.class, new Box(880, 222, 470, 400, Turn.CLOCK_RUNS)),
                    Map.entry(AtWindowAgain.class, new Box(880, 742, 200, 360, Turn.CLOCK_RUNS)),
                    Map.entry(AwaitingOwed.class, new Box(640, 900, 190, 72, Turn.APPLICANT)),
                    Map.entry(Suspended.class, new Box(1130, 742, 340, 386, Turn.CLOCK_STANDS)),
                    Map.entry(Decided.class, new Box(1580, 190, 200, 190, Turn.AUTHORITY)),
                    Map.entry(Issued.class, new Box(1580, 690, 200, 220, Turn.AUTHORITY)),
                    Map.entry(Closed.class, new Box(165, 1290, 1615, 170, Turn.END)));

    static final Map<Ends, Route> ROUTES =
            Map.ofEntries(
                    line(None.class, Draft.class, List.of(60, 272, 60, 110, 165, 110), at(50, 80)),
                    line(
                            None.class,
                            Received.class,
                            List.of(78, 290, 310, 290),
                            at(88, 262),
                            at(88, 310)),
                    line(
                            None.class,
                            Closed.class,
                            List.of(60, 308, 60, 1360, 165, 1360),
                            at(68, 1260)),
                    line(
                            Draft.class,
                            Received.class,
                            List.of(335, 110, 510, 110, 510, 246),
                            at(346, 84)),
                    line(
                            Draft.class,
                            Closed.class,
                            List.of(210, 146, 210, 1290),
                            at(218, 1084),
                            at(218, 1120)),
                    line(
                            Received.class,
                            UnderReview.class,
                            List.of(670, 290, 880, 290),
                            at(682, 216),
                            at(682, 252),
                            at(682, 314)),
                    line(
                            Received.class,
                            AwaitingCorrection.class,
                            List.of(470, 346, 470, 760),
                            end(462, 560)),
                    line(
                            AwaitingCorrection.class,
                            Received.class,
                            List.of(550, 760, 550, 346),
                            at(558, 560)),
                    line(
                            Received.class,
                            Closed.class,
                            List.of(325, 346, 325, 1290),
                            at(333, 1000),
                            at(333, 1040),
                            at(333, 1080)),
                    line(
                            AwaitingCorrection.class,
                            Closed.class,
                            List.of(495, 832, 495, 1290),
                            at(503, 1000),
                            at(503, 1040),
                            at(503, 1080)),
                    line(
                            UnderReview.class,
                            AwaitingOwed.class,
                            List.of(880, 520, 690, 520, 690, 900),
                            at(698, 548)),
                    line(
                            AwaitingOwed.class,
                            UnderReview.class,
                            List.of(740, 900, 740, 600, 880, 600),
                            at(748, 640)),
                    line(
                            AwaitingOwed.class,
                            Closed.class,
                            List.of(735, 972, 735, 1290),
                            at(743, 1170),
                            at(743, 1210),
                            at(743, 1250)),
                    line(
                            AtWindowAgain.class,
                            AwaitingOwed.class,
                            List.of(880, 800, 800, 800, 800, 900),
                            at(752, 774)),
                    line(
                            UnderReview.class,
                            AtWindowAgain.class,
                            List.of(930, 622, 930, 742),
                            end(922, 700)),
                    line(
                            AtWindowAgain.class,
                            UnderReview.class,
                            List.of(1010, 742, 1010, 622),
                            at(1018, 690)),
                    line(
                            AtWindowAgain.class,
                            Closed.class,
                            List.of(940, 1102, 940, 1290),
                            at(948, 1190),
                            at(948, 1224),
                            at(948, 1258)),
                    line(
                            UnderReview.class,
                            Closed.class,
                            List.of(1105, 622, 1105, 1290),
                            at(1113, 1190),
                            at(1113, 1224),
                            at(1113, 1258)),
                    line(
                            UnderReview.class,
                            Suspended.class,
                            List.of(1160, 622, 1160, 742),
                            at(1168, 640),
                            at(1168, 676),
                            at(1168, 710)),
                    line(
                            Suspended.class,
                            UnderReview.class,
                            List.of(1330, 742, 1330, 622),
                            at(1338, 640),
                            at(1338, 676),
                            at(1338, 710)),
                    line(
                            Suspended.class,
                            Closed.class,
                            List.of(1260, 1128, 1260, 1290),
                            at(1268, 1190),
                            at(1268, 1224)),
                    line(
                            Suspended.class,
                            Decided.class,
                            List.of(1470, 880, 1556, 880, 1556, 450, 1690, 450, 1690, 380),
                            at(1566, 480)),
                    line(
                            UnderReview.class,
                            Decided.class,
                            List.of(1350, 290, 1580, 290),
                            at(1362, 180),
                            at(1362, 216),
                            at(1362, 252),
                            at(1362, 314),
                            at(1362, 350)),
                    line(
                            AtWindowAgain.class,
                            Decided.class,
                            List.of(
                                    1040, 1102, 1040, 1136, 1530, 1136, 1530, 420, 1620, 420, 1620,
                                    380),
                            end(1522, 500),
                            end(1522, 540),
                            end(1522, 580)),
                    line(Decided.class, Issued.class, List.of(1740, 380, 1740, 690), at(1748, 560)),
                    line(
                            Issued.class,
                            Closed.class,
                            List.of(1680, 910, 1680, 1290),
                            at(1688, 1090)));

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
