package org.yichuang.demo.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.Opening;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.cases.lifecycle.Proceeding;
import org.yichuang.cases.lifecycle.Promising;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.catalogue.ReviewPlan;
import org.yichuang.results.Results;

/// The story of one case: who applied, how fast each office was, what went wrong. It is told act by
/// act until it reaches its end or the present.
final class CaseStory implements Runnable {

    private static final int DAYS_BACK = 92;

    private final DemoPast.World world;
    private final Random random;
    private final Plot plot;
    private final Applicant applicant;
    private final DemoFiling filed;
    private final Procedure procedure;
    private final MovingCase file;

    private CaseStory(
            DemoPast.World world,
            String key,
            Random random,
            Plot plot,
            ItemVersion item,
            Applicant applicant,
            boolean online,
            LocalDateTime beginning) {
        this.world = world;
        this.random = random;
        this.plot = plot;
        this.applicant = applicant;
        this.filed =
                DemoFiling.invent(
                        world,
                        random,
                        new DemoNames(random),
                        item,
                        applicant,
                        online,
                        beginning.toLocalDate());
        this.procedure = world.procedures().of(item.slug(), item.version());
        this.file = new MovingCase(world, random, key, procedure, beginning);
    }

    /// A story by chance, always the same for the same number and seed.
    static CaseStory byChance(DemoPast.World world, int number, long seed) {
        Random random = new Random(seed + number);
        Plot plot = Plot.byChance(random);
        ItemVersion item = world.items().get(random.nextInt(world.items().size()));
        Applicant applicant = new DemoNames(random).company(number, item.slug());
        LocalDate day = world.now().toLocalDate().minusDays(random.nextInt(DAYS_BACK));
        LocalDateTime start = day.atTime(8 + random.nextInt(13), random.nextInt(60));
        return new CaseStory(
                world,
                "demo/" + number,
                random,
                plot,
                item,
                applicant,
                random.nextInt(3) != 0,
                start.isAfter(world.now()) ? start.minusDays(1) : start);
    }

    /// A story of somebody who can sign in.
    ///
    /// @param daysAgo working days since the application
    static CaseStory prepared(
            DemoPast.World world, ItemVersion item, Applicant applicant, Plot plot, int daysAgo) {
        String key = "demo/" + applicant.key() + "/" + item.slug();
        LocalDate day = world.now().toLocalDate();
        for (int left = daysAgo; left > 0; ) {
            day = day.minusDays(1);
            left -= world.days().isWorkday(day) ? 1 : 0;
        }
        return new CaseStory(
                world,
                key,
                new Random(key.hashCode()),
                plot,
                item,
                applicant,
                true,
                day.atTime(10, 20));
    }

    @Override
    public void run() {
        file.begin(
                new Opening(world.directory().home(), applicant),
                new Command.Submit(filed.filing()),
                filed.enclosure(),
                applicant());
        if (plot.end() == Plot.End.RECEIVED) {
            return;
        }
        if (plot.withdrawn()) {
            file.later(0, 2);
            file.act(new Command.Withdraw("不办了"), applicant());
            return;
        }
        if (!answer() || plot.end() == Plot.End.UNDER_REVIEW) {
            return;
        }
        bringOwed();
        if (plot.paused() && !filed.filing().steps().isEmpty()) {
            new Interruption(world, random, procedure, file, applicant())
                    .happen(filed.filing().steps().getFirst());
        }
        review();
        decide();
        if (plot.end() == Plot.End.CLOSED) {
            handOver();
            DemoRating.give(world, random, file);
        }
    }

    /// The window's answer.
    ///
    /// @return whether the case was accepted
    private boolean answer() {
        if (plot.silent()) {
            file.later(6, 7);
            file.reach();
            return file.state() instanceof CaseState.UnderReview;
        }
        file.later(0, 2);
        if (plot.notAccepted()) {
            file.act(
                    new Command.RefuseAcceptance(
                            Command.NotAccepted.NOT_NEEDED, "经营内容不需要取得许可。", null),
                    clerk());
            return false;
        }
        if (plot.corrected()) {
            correct();
            if (plot.end() == Plot.End.AT_CORRECTION) {
                return false;
            }
        }
        accept();
        return file.state() instanceof CaseState.UnderReview;
    }

    private void accept() {
        Set<String> seen = filed.filing().essentials();
        boolean owing =
                procedure.promises().tolerance() != null && !filed.filing().following().isEmpty();
        file.act(
                owing
                        ? new Promising.AcceptOwing(seen, "promise/" + file.no().text())
                        : new Command.Accept(seen),
                clerk());
    }

    /// What was promised comes before the departments are done.
    private void bringOwed() {
        if (file.state() instanceof CaseState.UnderReview review && !review.owed().isEmpty()) {
            file.later(0, 2);
            file.act(new Promising.SupplyOwed(review.owed()), filed.following(), applicant());
        }
    }

    private void correct() {
        String material = filed.broughtByApplicant();
        file.act(
                new Command.RequireCorrection(
                        List.of(new Command.Defect(material, "没有写清楚尺寸和位置，请补上后重新上传。")), null),
                clerk());
        if (plot.end() != Plot.End.AT_CORRECTION) {
            file.later(1, 4);
            file.act(new Command.Supply(Set.of(material), ""), applicant());
            file.later(0, 2);
        }
    }

    private void review() {
        int length = procedure.limits().promised().value();
        int pace =
                switch (plot.pace()) {
                    case LATE -> length + 1 + random.nextInt(3);
                    case SLOW -> Math.max(1, length - 1);
                    case USUAL -> Math.max(1, length / 2);
                };
        List<Filing.StepRef> steps = filed.filing().steps();
        int returning = plot.returned() && !steps.isEmpty() ? random.nextInt(steps.size()) : -1;
        for (int i = 0; i < steps.size(); i++) {
            Filing.StepRef step = steps.get(i);
            file.later(0, Math.max(1, pace / steps.size()));
            if (i == returning) {
                giveBack(step);
            }
            visit(step);
            file.act(
                    new Command.GiveOpinion(step.id(), true, "符合条件。", points(step.id())),
                    reviewer(step.authority()));
        }
        file.later(pace > length ? 2 : 0, Math.max(1, pace - length + 2));
    }

    /// Where the item lets two officers see the place before the opinion.
    private void visit(Filing.StepRef step) {
        boolean onSite =
                procedure
                        .step(step.id())
                        .filter(review -> review.is(Procedure.Trait.ON_SITE))
                        .isPresent();
        if (onSite) {
            Actor.Officer one = world.staff().reviewer(random, step.authority());
            Actor.Officer other = world.staff().decider(random, step.authority());
            file.act(
                    new Proceeding.RecordVisit(
                            Set.of(step.id()),
                            Set.of(one.account(), other.account()),
                            "现场与图纸一致。",
                            "visit/" + file.no().text()),
                    one);
        }
    }

    private void giveBack(Filing.StepRef step) {
        file.act(
                new Command.ReturnToWindow(
                        step.id(), List.of(new Command.Defect(step.id(), "平面图与现场不符。")), null),
                reviewer(step.authority()));
        file.later(1, 2);
        file.act(new Command.HandBack(Set.of(), "已换新图。"), clerk());
    }

    private Map<String, Boolean> points(String step) {
        Map<String, Boolean> points = new HashMap<>();
        procedure
                .step(step)
                .ifPresent(review -> review.mandatoryPoints().forEach(p -> points.put(p, true)));
        return points;
    }

    private void decide() {
        Actor decider = world.staff().decider(random, procedure.decision().authority());
        file.act(
                plot.refused()
                        ? new Command.Refuse("经营场所不符合规定的条件。", basis())
                        : new Command.Grant("准予许可。", null),
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
        if (!(file.state() instanceof CaseState.Decided decided) || file.isOver()) {
            return;
        }
        file.later(0, 1);
        if (file.moment().isAfter(world.now())) {
            return;
        }
        boolean electronic = filed.filing().isDeliveredElectronically();
        boolean recent = file.moment().isAfter(world.now().minusDays(14));
        if (decided.granted() && recent && world.licencesLeft().getAndDecrement() > 0) {
            Results.Result result =
                    world.results()
                            .at(file.clock())
                            .of(file.now().find(file.no()).orElseThrow(), "demo");
            if (result instanceof Results.Result.Made(var document)) {
                file.act(new Command.Issue(document, electronic), clerk());
            }
        } else {
            file.act(new Command.Issue("paper/" + file.no().text(), electronic), clerk());
        }
        if (!electronic) {
            file.later(0, 2);
            file.act(new Command.Deliver(filed.filing().delivery(), "本人签收"), clerk());
        }
        file.act(new Command.Close(), clerk());
    }

    private Actor applicant() {
        return new Actor.Applicant(applicant.key());
    }

    private Actor clerk() {
        return world.staff().clerk(random, filed.filing().window());
    }

    private Actor reviewer(String authority) {
        return world.staff().reviewer(random, authority);
    }
}
