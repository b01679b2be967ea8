package org.yichuang.intake.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.cases.Answer;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.Opening;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.Ground;
import org.yichuang.cases.lifecycle.Outcome;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.directory.Directory;
import org.yichuang.forms.FilledForm;
import org.yichuang.forms.FormValues;
import org.yichuang.forms.Forms;
import org.yichuang.identity.Account;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.intake.DeliveryChoice;
import org.yichuang.intake.HeldLicences;
import org.yichuang.intake.Parties;
import org.yichuang.intake.Party;
import org.yichuang.kernel.CaseNo;
import org.yichuang.licences.Licence;
import org.yichuang.pages.NotThere;
import tools.jackson.databind.json.JsonMapper;

/// Keeps what an applicant prepares, and submits it.
@Component
class ApplicationService implements Applications {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DraftStore drafts;
    private final ApplicationReader reader;
    private final Cases cases;
    private final Catalogue catalogue;
    private final Forms forms;
    private final Parties parties;
    private final Filings filings;
    private final Directory directory;
    private final HeldLicences held;
    private final Clock clock;

    ApplicationService(
            DraftStore drafts,
            ApplicationReader reader,
            Cases cases,
            Catalogue catalogue,
            Forms forms,
            Parties parties,
            Filings filings,
            Directory directory,
            HeldLicences held,
            Clock clock) {
        this.drafts = drafts;
        this.reader = reader;
        this.cases = cases;
        this.catalogue = catalogue;
        this.forms = forms;
        this.parties = parties;
        this.filings = filings;
        this.directory = directory;
        this.held = held;
        this.clock = clock;
    }

    @Override
    public CaseNo start(
            Account by,
            Party party,
            String item,
            Optional<String> licence,
            Map<String, Object> answers,
            UUID key) {
        ItemVersion version =
                catalogue
                        .versionInForce(item)
                        .filter(each -> each.item().canBeAppliedFor())
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "item " + item + " cannot be applied for"));
        Licence about = about(party, version.item(), licence);
        Answer answer =
                cases.begin(
                        new Opening(directory.home(), party.applicant()),
                        new Command.Open(filings.empty(version.item(), party.key(), about)),
                        Enclosure.NOTHING,
                        new Actor.Applicant(party.key()),
                        key);
        if (!(answer instanceof Answer.Done done)) {
            throw new IllegalStateException("a draft was refused: " + answer);
        }
        drafts.add(
                done.no(),
                by.id(),
                party.key(),
                item,
                version.version(),
                about == null ? null : about.identifier().text(),
                JSON.writeValueAsString(answers));
        return done.no();
    }

    private @Nullable Licence about(Party party, Item item, Optional<String> licence) {
        if (item.purpose() == null) {
            return null;
        }
        return licence.flatMap(identifier -> held.find(party, item, identifier))
                .filter(each -> each.refusal() == null)
                .map(HeldLicences.Held::licence)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "item %s is about a licence that the applicant holds, but got %s"
                                                .formatted(item.slug(), licence)));
    }

    @Override
    public Optional<Application> find(Account by, CaseNo no) {
        return reader.find(by, no);
    }

    @Override
    public boolean wasSubmitted(Account by, CaseNo no) {
        return filed(by, no).isPresent();
    }

    private Optional<CaseView> filed(Account by, CaseNo no) {
        return cases.find(no)
                .filter(file -> !(file.state() instanceof CaseState.Draft))
                .filter(file -> file.summary().receivedAt() != null)
                .filter(file -> parties.of(by, file.summary().applicant().key()).isPresent());
    }

    @Override
    public List<Draft> drafts(Party party, int limit) {
        return drafts.ofParty(party.key(), limit).stream()
                .map(row -> new Draft(row.no(), row.item(), row.itemVersion(), row.savedAt()))
                .toList();
    }

    @Override
    public boolean answer(Account by, CaseNo no, Map<String, Object> answers, int seen) {
        mine(by, no);
        return drafts.answers(no, JSON.writeValueAsString(answers), seen);
    }

    @Override
    public boolean save(Account by, CaseNo no, FormValues values, int seen) {
        Application application = find(by, no).orElseThrow(() -> missing(no));
        FilledForm filled = application.filled().with(values);
        return drafts.form(no, JSON.writeValueAsString(filled), seen);
    }

    @Override
    public void attach(Account by, CaseNo no, String material, UUID file) {
        mine(by, no);
        changed(no, drafts.attach(no, material, file));
    }

    @Override
    public void detach(Account by, CaseNo no, String material, UUID file) {
        mine(by, no);
        drafts.remove(no, material, file, true);
    }

    @Override
    public void putBack(Account by, CaseNo no, String material, UUID file) {
        mine(by, no);
        drafts.remove(no, material, file, false);
    }

    @Override
    public void deliverBy(Account by, CaseNo no, DeliveryChoice delivery) {
        mine(by, no);
        DeliveryChoice.Address to = delivery.to();
        changed(
                no,
                drafts.delivery(
                        no, delivery.by(), to == null ? null : JSON.writeValueAsString(to)));
    }

    private void mine(Account by, CaseNo no) {
        if (reader.row(by, no).isEmpty()) {
            throw missing(no);
        }
    }

    /// What was just there can only be gone because it is being submitted.
    private static void changed(CaseNo no, boolean done) {
        if (!done) {
            throw missing(no);
        }
    }

    private static NoSuchElementException missing(CaseNo no) {
        return new NotThere("no application " + no.text());
    }

    /// The case under the number ends as well, so that the number can never be submitted.
    @Override
    public void discard(Account by, CaseNo no) {
        DraftRow row = reader.row(by, no).orElseThrow(() -> missing(no));
        Answer answer =
                cases.handle(
                        no,
                        new Command.Withdraw(""),
                        new Actor.Applicant(row.party()),
                        UUID.randomUUID());
        if (answer instanceof Answer.Done || !reader.isDraft(no)) {
            drafts.remove(no);
        }
    }

    @Override
    public Optional<Answer> submit(Account by, CaseNo no, OptionalInt seen, UUID key) {
        Application application = find(by, no).orElse(null);
        if (application == null) {
            return Optional.of(submittedAlready(by, no, key));
        }
        int revision = application.revision();
        if (seen.isPresent() && seen.getAsInt() != revision) {
            return Optional.of(changedMeanwhile(no));
        }
        if (!application.isReady()) {
            return Optional.empty();
        }
        Optional<UUID> frozen = drafts.freeze(no, revision, key);
        if (frozen.isEmpty()) {
            return Optional.of(
                    drafts.find(no).isEmpty()
                            ? submittedAlready(by, no, key)
                            : changedMeanwhile(no));
        }
        return Optional.of(submit(by, application, frozen.get()));
    }

    private Answer submit(Account by, Application application, UUID key) {
        CaseNo no = application.no();
        FormValues submitted =
                forms.submitted(
                        application.form(),
                        application.filled().values(),
                        application.narrowed().variables());
        Answer answer =
                cases.handle(
                        no,
                        new Command.Submit(filings.of(application, submitted)),
                        filings.enclosure(application, submitted, by, clock.instant()),
                        new Actor.Applicant(application.party().key()),
                        key,
                        OptionalInt.empty());
        if (answer instanceof Answer.Done || !reader.isDraft(no)) {
            drafts.remove(no);
        } else {
            drafts.thaw(no, key);
        }
        return answer;
    }

    private Answer changedMeanwhile(CaseNo no) {
        CaseView view = cases.find(no).orElseThrow(() -> missing(no));
        return new Answer.Refused(
                new Outcome.Refused(Ground.CHANGED_MEANWHILE),
                view.summary().version(),
                view.state(),
                List.of());
    }

    /// A draft that is gone was submitted. The same key finds the first answer; any other
    /// submission is told that the stage is wrong.
    private Answer submittedAlready(Account by, CaseNo no, UUID key) {
        CaseView view = filed(by, no).orElseThrow(() -> missing(no));
        Filing filing = ((CaseState.Existing) view.state()).filing();
        return cases.handle(
                no, new Command.Submit(filing), new Actor.Applicant(filing.applicant()), key);
    }
}
