package org.yichuang.demo.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Opening;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Deadline;
import org.yichuang.cases.lifecycle.Deadlines;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.catalogue.ReviewPlan;
import org.yichuang.kernel.CaseNo;
import org.yichuang.ratings.CallBack;
import org.yichuang.ratings.Grade;
import org.yichuang.ratings.Rating;
import org.yichuang.results.Results;

/// The story of one case: who applied, how fast each office was, what went wrong. It is told act by
/// act until it reaches the present.
final class CaseStory implements Runnable {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int DAYS_BACK = 92;
    private static final int PERCENT = 100;

    /// How things go, in percent of all stories.
    private static final int WITHDRAWN = 2;

    private static final int NOT_ACCEPTED = 3;
    private static final int SILENT = 1;
    private static final int CORRECTED = 10;
    private static final int RETURNED = 4;
    private static final int PAUSED = 6;
    private static final int REFUSED = 4;
    private static final int LATE = 5;
    private static final int SLOW = 15;
    private static final int RATED = 34;
    private static final int CALLED_BACK_DAYS = 8;

    /// Shares of the five grades, added up, the best first.
    private static final int[] GRADES = {72, 92, 97, 99, 100};

    private static final String[] BAD_WORDS = {"跑了两趟才办好。", "窗口等得太久。", "说好的日子没有办完。", "材料要求前后说得不一样。"};

    private final DemoPast.World world;
    private final int number;
    private final Random random;
    private final Applicant applicant;
    private final DemoFiling filed;
    private final Procedure procedure;
    private LocalDateTime moment;
    private CaseState state = new CaseState.None();
    private CaseNo no;
    private boolean over;

    CaseStory(DemoPast.World world, int number, Random random) {
        this.world = world;
        this.number = number;
        this.random = random;
        DemoNames names = new DemoNames(random);
        this.applicant = names.company(number);
        this.moment = beginning();
        this.filed = DemoFiling.invent(world, random, names, applicant, moment.toLocalDate());
        this.procedure = world.procedures().of(filed.filing().item(), filed.filing().version());
        this.no = new CaseNo(world.directory().home(), moment.toLocalDate(), 0, 0);
    }

    private LocalDateTime beginning() {
        LocalDate day = world.now().toLocalDate().minusDays(random.nextInt(DAYS_BACK));
        LocalDateTime start = day.atTime(8 + random.nextInt(13), random.nextInt(60));
        return start.isAfter(world.now()) ? start.minusDays(1) : start;
    }

    @Override
    public void run() {
        submit();
        if (happens(WITHDRAWN)) {
            later(0, 2);
            act(new Command.Withdraw("不办了"), new Actor.Applicant(applicant.key()));
            return;
        }
        if (!answer()) {
            return;
        }
        pause();
        review();
        decide();
        handOver();
        rate();
    }

    /// Every third applicant says how it went, some with a word.
    private void rate() {
        if (!(state instanceof CaseState.Closed) || !happens(RATED)) {
            return;
        }
        later(0, 2);
        if (moment.isAfter(world.now())) {
            return;
        }
        int draw = random.nextInt(PERCENT);
        int place = 0;
        while (draw >= GRADES[place]) {
            place++;
        }
        Grade grade = Grade.ofCode(place + 1);
        world.ratings()
                .at(clock())
                .rate(casesNow().find(no).orElseThrow(), grade, Rating.Channel.CODE);
        if (grade.isBad()) {
            world.ratings().explain(no, BAD_WORDS[random.nextInt(BAD_WORDS.length)]);
            if (moment.isBefore(world.now().minusDays(CALLED_BACK_DAYS))) {
                world.callBacks()
                        .calledBack(no, "supervisor1", CallBack.Outcome.PUT_RIGHT, "已经道歉，窗口按规程改了。");
            }
        }
    }

    private void submit() {
        Answer answer =
                casesNow()
                        .begin(
                                new Opening(world.directory().home(), applicant),
                                new Command.Submit(filed.filing()),
                                filed.enclosure(),
                                new Actor.Applicant(applicant.key()),
                                key("begin"));
        if (!(answer instanceof Answer.Done done)) {
            throw new IllegalStateException("a story cannot begin: " + answer);
        }
        no = done.no();
        state = done.state();
    }

    /// The window's answer.
    ///
    /// @return whether the case was accepted
    private boolean answer() {
        if (happens(SILENT)) {
            later(6, 7);
            reach();
            return state instanceof CaseState.UnderReview;
        }
        later(0, 2);
        if (happens(NOT_ACCEPTED)) {
            act(
                    new Command.RefuseAcceptance(
                            Command.NotAccepted.NOT_NEEDED, "经营内容不需要取得许可。", null),
                    clerk());
            return false;
        }
        if (happens(CORRECTED)) {
            String material =
                    filed.filing().essentials().stream().sorted().findFirst().orElse("form");
            act(
                    new Command.RequireCorrection(
                            List.of(new Command.Defect(material, "图上没有标尺寸，请补上。"))),
                    clerk());
            later(1, 4);
            act(new Command.Supply(Set.of(material), ""), new Actor.Applicant(applicant.key()));
            later(0, 2);
        }
        act(new Command.Accept(filed.filing().essentials()), clerk());
        return state instanceof CaseState.UnderReview;
    }

    private void pause() {
        Optional<String> special = procedure.specialProcedures().stream().sorted().findFirst();
        if (special.isEmpty() || !happens(PAUSED) || filed.filing().steps().isEmpty()) {
            return;
        }
        later(1, 2);
        Actor by = reviewer(filed.filing().steps().getFirst().authority());
        LocalDate until = world.days().after(moment.toLocalDate(), 2 + random.nextInt(4));
        act(new Command.Suspend(special.get(), "需要检测后才能判断。", until), by);
        if (state instanceof CaseState.Suspended) {
            moment = until.atTime(15, random.nextInt(60));
            act(new Command.Resume("检测合格。"), by);
        }
    }

    private void review() {
        int length = procedure.promised().value();
        int pace =
                happens(LATE)
                        ? length + 1 + random.nextInt(3)
                        : happens(SLOW) ? Math.max(1, length - 1) : Math.max(1, length / 2);
        int steps = Math.max(1, filed.filing().steps().size());
        for (Filing.StepRef step : filed.filing().steps()) {
            later(0, Math.max(1, pace / steps));
            if (happens(RETURNED)) {
                act(
                        new Command.ReturnToWindow(
                                step.id(), List.of(new Command.Defect(step.id(), "平面图与现场不符。"))),
                        reviewer(step.authority()));
                later(1, 2);
                act(new Command.HandBack(Set.of(), "已换新图。"), clerk());
            }
            act(
                    new Command.GiveOpinion(step.id(), true, "符合条件。", points(step.id())),
                    reviewer(step.authority()));
        }
        later(pace > length ? 2 : 0, Math.max(1, pace - length + 2));
    }

    private Map<String, Boolean> points(String step) {
        Map<String, Boolean> points = new HashMap<>();
        procedure
                .step(step)
                .ifPresent(review -> review.mandatoryPoints().forEach(p -> points.put(p, true)));
        return points;
    }

    private void decide() {
        Actor decider = world.staff().decider(random, procedure.decisionAuthority());
        act(
                happens(REFUSED)
                        ? new Command.Refuse("经营场所不符合规定的条件。", basis())
                        : new Command.Grant("准予许可。"),
                decider);
    }

    private String basis() {
        ReviewPlan plan = filed.item().review();
        return plan == null || plan.decision().refuseReasons().isEmpty()
                ? filed.item().legalBasis().getFirst().title()
                : Optional.ofNullable(plan.decision().refuseReasons().getFirst().basis())
                        .orElse(filed.item().legalBasis().getFirst().title());
    }

    private void handOver() {
        if (!(state instanceof CaseState.Decided decided)) {
            return;
        }
        later(0, 1);
        if (moment.isAfter(world.now())) {
            return;
        }
        boolean recent = moment.isAfter(world.now().minusDays(14));
        Filing filing = filed.filing();
        if (decided.granted() && recent && world.licencesLeft().getAndDecrement() > 0) {
            Results.Result result =
                    world.results().at(clock()).of(casesNow().find(no).orElseThrow(), "demo");
            if (result instanceof Results.Result.Made(var document)) {
                act(new Command.Issue(document, filing.isDeliveredElectronically()), clerk());
            }
        } else {
            act(
                    new Command.Issue("paper/" + no.text(), filing.isDeliveredElectronically()),
                    clerk());
        }
        if (!filing.isDeliveredElectronically()) {
            later(0, 2);
            act(new Command.Deliver(filing.delivery(), "本人签收"), clerk());
        }
        act(new Command.Close(), clerk());
    }

    private Actor clerk() {
        return world.staff().clerk(random, filed.filing().window());
    }

    private Actor reviewer(String authority) {
        return world.staff().reviewer(random, authority);
    }

    /// Does an act at the story's moment, after everything that fell due before it. Once the moment
    /// lies in the future the story has reached the present and nothing more is done.
    private void act(Command command, Actor by) {
        reach();
        if (over) {
            return;
        }
        Answer answer =
                casesNow()
                        .handle(no, command, by, key(command.getClass().getSimpleName() + moment));
        switch (answer) {
            case Answer.Done done -> state = done.state();
            case Answer.Refused refused -> {
                // A story that asks for what the law does not allow ends there.
                state = refused.state();
                over = true;
            }
        }
        moment = moment.plusMinutes(1 + random.nextInt(20));
    }

    /// Lets the platform do what fell due up to the story's moment, or up to now.
    private void reach() {
        while (!over) {
            Optional<Deadline> due =
                    Deadlines.of(state, procedure, world.days()).stream()
                            .filter(deadline -> !deadline.at().isAfter(moment))
                            .filter(deadline -> !deadline.at().isAfter(world.now()))
                            .min(Comparator.comparing(Deadline::at));
            if (due.isEmpty()) {
                break;
            }
            fire(due.get());
        }
        over = over || moment.isAfter(world.now());
    }

    private void fire(Deadline deadline) {
        LocalDateTime at = deadline.at().plusSeconds(1);
        Answer answer =
                world.cases()
                        .at(Clock.fixed(at.atZone(CHINA).toInstant(), CHINA))
                        .handle(
                                no,
                                deadline.kind().command(),
                                deadline.kind().actor(),
                                key(deadline.kind().name() + at));
        if (answer instanceof Answer.Done done) {
            state = done.state();
        } else {
            over = true;
        }
    }

    private Cases casesNow() {
        return world.cases().at(clock());
    }

    private Clock clock() {
        return Clock.fixed(moment.atZone(CHINA).toInstant(), CHINA);
    }

    /// Moves the story on by some working days, to office hours.
    private void later(int least, int most) {
        int days = least + random.nextInt(most - least + 1);
        LocalDate day = moment.toLocalDate();
        if (days > 0 || !world.days().isWorkday(day)) {
            day = world.days().after(day, Math.max(1, days));
        }
        LocalDateTime next = day.atTime(9 + random.nextInt(8), random.nextInt(60));
        moment = next.isAfter(moment) ? next : moment.plusMinutes(5);
    }

    private boolean happens(int percent) {
        return random.nextInt(PERCENT) < percent;
    }

    private UUID key(String act) {
        return UUID.nameUUIDFromBytes(
                ("demo/" + number + "/" + act).getBytes(StandardCharsets.UTF_8));
    }
}
