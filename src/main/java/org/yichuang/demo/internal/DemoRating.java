package org.yichuang.demo.internal;

import java.util.List;
import java.util.Random;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.ratings.CallBack;
import org.yichuang.ratings.Grade;
import org.yichuang.ratings.Rating;

/// What an invented applicant thinks of it, once the case is closed.
final class DemoRating {

    private static final int PERCENT = 100;
    private static final int RATED = 34;
    private static final int CALLED_BACK_AFTER_DAYS = 8;

    /// Shares of the five grades, added up, the best first.
    private static final List<Integer> GRADES = List.of(72, 92, 97, 99, 100);

    private static final List<String> BAD_WORDS =
            List.of("跑了两趟才办好。", "窗口等得太久。", "说好的日子没有办完。", "材料要求前后说得不一样。");

    private DemoRating() {}

    /// Every third applicant says how it went; who is not content adds a word and is called back.
    static void give(DemoPast.World world, Random random, MovingCase file) {
        if (!(file.state() instanceof CaseState.Closed) || random.nextInt(PERCENT) >= RATED) {
            return;
        }
        file.later(0, 2);
        if (file.moment().isAfter(world.now())) {
            return;
        }
        Grade grade = grade(random);
        world.ratings()
                .at(file.clock())
                .rate(file.now().find(file.no()).orElseThrow(), grade, Rating.Channel.CODE);
        if (!grade.isBad()) {
            return;
        }
        world.ratings().explain(file.no(), BAD_WORDS.get(random.nextInt(BAD_WORDS.size())));
        if (file.moment().isBefore(world.now().minusDays(CALLED_BACK_AFTER_DAYS))) {
            world.callBacks()
                    .calledBack(
                            file.no(), "supervisor1", CallBack.Outcome.PUT_RIGHT, "已经道歉，窗口按规程改了。");
        }
    }

    private static Grade grade(Random random) {
        int draw = random.nextInt(PERCENT);
        int place = 0;
        while (draw >= GRADES.get(place)) {
            place++;
        }
        return Grade.ofCode(place + 1);
    }
}
