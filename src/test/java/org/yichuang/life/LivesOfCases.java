package org.yichuang.life;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.Opening;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.cases.lifecycle.Proceeding;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.ReviewPlan;
import org.yichuang.directory.Directory;
import org.yichuang.identity.Account;
import org.yichuang.identity.Accounts;
import org.yichuang.kernel.CaseNo;

/// Cases of the demonstration district's applicant that lived at moments of the past.
@TestComponent
class LivesOfCases {

    static final String APPLICANT = "xuzhixia";
    private static final String ITEM = "food-business-licence";
    private static final String WINDOW = "service-centre";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Actor CLERK = new Actor.Officer("clerk1", WINDOW, Set.of(Duty.WINDOW));
    private static final Actor PLATFORM = new Actor.Platform("deadline");

    private final Cases cases;
    private final Procedures procedures;
    private final Directory directory;
    private final Catalogue catalogue;
    private final Accounts accounts;

    LivesOfCases(
            Cases cases,
            Procedures procedures,
            Catalogue catalogue,
            Directory directory,
            Accounts accounts) {
        this.cases = cases;
        this.procedures = procedures;
        this.directory = directory;
        this.catalogue = catalogue;
        this.accounts = accounts;
    }

    /// A case that is told act by act.
    final class Told {

        private final CaseNo no;
        private final Filing filing;

        private Told(LocalDateTime at, boolean draft) {
            filing = filing();
            Command command = draft ? new Command.Open(filing) : new Command.Submit(filing);
            Answer answer =
                    at(at).begin(
                                    new Opening(
                                            directory.home(),
                                            new Applicant(
                                                    key(),
                                                    Applicant.Kind.NATURAL,
                                                    applicant().name())),
                                    command,
                                    new Enclosure("{\"answers\":{},\"form\":{}}", List.of()),
                                    applicantActor(),
                                    UUID.randomUUID());
            no = ((Answer.Done) answer).no();
        }

        CaseNo no() {
            return no;
        }

        Told act(LocalDateTime at, Actor by, Command command) {
            Answer answer = at(at).handle(no, command, by, UUID.randomUUID());
            if (!(answer instanceof Answer.Done)) {
                throw new AssertionError("refused: " + answer);
            }
            return this;
        }

        Told submitted(LocalDateTime at) {
            return act(at, applicantActor(), new Command.Submit(filing));
        }

        Told told(LocalDateTime at) {
            Command.Defect defect = new Command.Defect("equipment-and-layout", "没有标出后厨");
            return act(at, CLERK, new Command.RequireCorrection(List.of(defect), null));
        }

        Told supplied(LocalDateTime at) {
            return act(
                    at, applicantActor(), new Command.Supply(Set.of("equipment-and-layout"), ""));
        }

        Told accepted(LocalDateTime at) {
            return act(at, CLERK, new Command.Accept(Set.of()));
        }

        /// A hearing is offered and asked for; its time does not count.
        Told suspended(LocalDateTime at) {
            return act(at, decider(), new Proceeding.OfferHearing("需要听取意见"))
                    .act(at, applicantActor(), new Proceeding.AskForHearing("申请人"));
        }

        Told resumed(LocalDateTime at) {
            return act(at, applicantActor(), new Proceeding.WaiveHearing());
        }

        Told extended(LocalDateTime at) {
            return act(at, head(), new Command.Extend("需要复核现场"));
        }

        Told card(LocalDateTime at, Command.Card card) {
            return act(at, PLATFORM, new Command.ShowCard(card));
        }

        Told urged(LocalDateTime at) {
            return act(at, applicantActor(), new Command.Urge("请尽快办理"));
        }

        Told reviewed(LocalDateTime at) {
            for (Filing.StepRef step : filing.steps()) {
                Map<String, Boolean> points = new HashMap<>();
                procedures
                        .of(filing.item(), filing.version())
                        .step(step.id())
                        .ifPresent(
                                each -> each.mandatoryPoints().forEach(p -> points.put(p, true)));
                Actor by =
                        new Actor.Officer(
                                step.authority() + "1", step.authority(), Set.of(Duty.REVIEW));
                boolean onSite =
                        procedures
                                .of(filing.item(), filing.version())
                                .step(step.id())
                                .filter(each -> each.is(Procedure.Trait.ON_SITE))
                                .isPresent();
                if (onSite) {
                    act(
                            at,
                            by,
                            new Proceeding.RecordVisit(
                                    Set.of(step.id()),
                                    Set.of("market1", "market-head"),
                                    "现场与图纸一致。",
                                    "核查表"));
                }
                act(at, by, new Command.GiveOpinion(step.id(), true, "符合条件。", points));
            }
            return this;
        }

        Told granted(LocalDateTime at) {
            return act(at, decider(), new Command.Grant("准予许可。", null));
        }

        Told closed(LocalDateTime at) {
            return act(at, CLERK, new Command.Issue("paper/" + no.text(), true))
                    .act(at.plusSeconds(1), CLERK, new Command.Close());
        }

        Told archived(LocalDateTime at) {
            return act(at, CLERK, new Command.Archive("2026-XK-0001"));
        }

        Told revoked(LocalDateTime at) {
            return act(at, decider(), new Command.Revoke(Command.Revocation.DECEIT, "提供虚假材料"));
        }
    }

    Told submitted(LocalDateTime at) {
        return new Told(at, false);
    }

    Told drafted(LocalDateTime at) {
        return new Told(at, true);
    }

    private Account applicant() {
        return accounts.byLogin(APPLICANT).orElseThrow();
    }

    private Item item() {
        return catalogue.versionInForce(ITEM).orElseThrow().item();
    }

    private Cases at(LocalDateTime moment) {
        return cases.at(Clock.fixed(moment.atZone(CHINA).toInstant(), CHINA));
    }

    private Actor applicantActor() {
        return new Actor.Applicant(key());
    }

    private Actor decider() {
        return new Actor.Officer("market-head", plan().decision().authority(), Set.of(Duty.DECIDE));
    }

    private Actor head() {
        return new Actor.Officer("market-head", plan().decision().authority(), Set.of(Duty.HEAD));
    }

    private ReviewPlan plan() {
        ReviewPlan plan = item().review();
        if (plan == null) {
            throw new IllegalStateException("the item takes no applications");
        }
        return plan;
    }

    private String key() {
        String key = applicant().personKey();
        if (key == null) {
            throw new IllegalStateException("the applicant has no person");
        }
        return key;
    }

    private Filing filing() {
        return new Filing(
                ITEM,
                item().version(),
                WINDOW,
                key(),
                "2",
                plan().steps().stream()
                        .map(step -> new Filing.StepRef(step.id(), step.authority()))
                        .toList(),
                Set.of("equipment-and-layout"),
                Set.of("equipment-and-layout"),
                "0".repeat(64),
                Command.Delivery.ELECTRONIC);
    }
}
