package org.yichuang.results.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.Cases;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.ChangedField;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.ReviewPlan;
import org.yichuang.directory.Authority;
import org.yichuang.directory.Directory;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.LicenceIdentifier;
import org.yichuang.licences.Holder;
import org.yichuang.licences.IssueRequest;
import org.yichuang.licences.IssueRequest.Replaced.Why;
import org.yichuang.licences.Issuer;
import org.yichuang.licences.Issuing;
import org.yichuang.licences.Licences;
import org.yichuang.results.Results;
import org.yichuang.rules.Expressions;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Issues the licence that the item names, or numbers the letter of refusal.
@Component
class ResultOffice implements Results {

    private static final TypeReference<Map<String, @Nullable Object>> MAP =
            new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Cases cases;
    private final Catalogue catalogue;
    private final Directory directory;
    private final Licences licences;
    private final Expressions expressions;
    private final Clock clock;

    @Autowired
    ResultOffice(
            Cases cases,
            Catalogue catalogue,
            Directory directory,
            Licences licences,
            Expressions expressions,
            Clock clock) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.directory = directory;
        this.licences = licences;
        this.expressions = expressions;
        this.clock = clock;
    }

    @Override
    public Result of(CaseView file, String by) {
        CaseSummary summary = file.summary();
        Item item = catalogue.version(summary.item(), summary.itemVersion()).orElseThrow();
        boolean granted =
                switch (file.state()) {
                    case CaseState.Decided decided -> decided.granted();
                    case CaseState.Issued issued -> issued.decided().granted();
                    default -> false;
                };
        String type = item.result().licenceType();
        if (!granted || type == null) {
            return new Result.Made((granted ? "decision/" : "refusal/") + summary.no().text());
        }
        Issuing issuing = licences.issue(request(file, item, type, by));
        return switch (issuing) {
            case Issuing.Issued issued -> new Result.Made(issued.licence().identifier().text());
            case Issuing.Refused(var ground, var detail) ->
                    new Result.NotMade("licences.ground." + ground.name(), detail);
        };
    }

    private IssueRequest request(CaseView file, Item item, String type, String by) {
        CaseSummary summary = file.summary();
        Applicant applicant = summary.applicant();
        Map<String, @Nullable Object> values = values(file);
        return new IssueRequest(
                type,
                summary.no(),
                new Holder(
                        applicant.key(),
                        applicant.kind() == Applicant.Kind.NATURAL
                                ? Holder.Kind.PERSON
                                : Holder.Kind.ORGANISATION,
                        applicant.name()),
                issuer(item),
                summary.region(),
                values,
                decidedOn(file.state()),
                null,
                replaced(file, item, values),
                except(summary.no()),
                by);
    }

    /// A licence is dated by its decision, whenever it is made: its time runs from there.
    private LocalDate decidedOn(CaseState state) {
        return switch (state) {
            case CaseState.Decided decided -> decided.on();
            case CaseState.Issued issued -> issued.decided().on();
            default -> LocalDate.now(clock);
        };
    }

    /// What of the application was not granted, null when all was.
    private @Nullable String except(CaseNo no) {
        return cases.journal(no).stream()
                .map(JournalEntry::event)
                .filter(Event.Granted.class::isInstance)
                .map(event -> ((Event.Granted) event).except())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private IssueRequest.@Nullable Replaced replaced(
            CaseView file, Item item, Map<String, @Nullable Object> values) {
        Filing.Purpose purpose =
                file.state() instanceof CaseState.Existing existing
                        ? existing.filing().purpose()
                        : null;
        return purpose == null
                ? null
                : LicenceIdentifier.parse(purpose.licence())
                        .toOptional()
                        .map(
                                identifier ->
                                        new IssueRequest.Replaced(
                                                identifier,
                                                switch (purpose.kind()) {
                                                    case CHANGE -> Why.CHANGED;
                                                    case RENEWAL -> Why.RENEWED;
                                                    case REISSUE -> Why.LOST;
                                                },
                                                changed(item, values)))
                        .orElse(null);
    }

    /// What the answers say is changed.
    private Set<String> changed(Item item, Map<String, @Nullable Object> values) {
        return item.changes().stream()
                .filter(each -> each.when() == null || expressions.test(each.when(), values))
                .map(ChangedField::field)
                .collect(Collectors.toSet());
    }

    private Issuer issuer(Item item) {
        ReviewPlan plan = item.review();
        if (plan == null) {
            throw new IllegalStateException("item " + item.slug() + " has no review plan");
        }
        String id = plan.decision().authority();
        Authority authority = directory.authority(id).orElseThrow();
        return new Issuer(id, authority.name(), authority.creditCode());
    }

    /// What the face's expressions read: the answers by their ids, and `form`, `case`, `holder`.
    private Map<String, @Nullable Object> values(CaseView file) {
        Map<String, @Nullable Object> values = new HashMap<>();
        String filed = cases.dossier(file.summary().no()).form();
        if (filed != null) {
            JsonNode tree = JSON.readTree(filed);
            values.putAll(JSON.convertValue(tree.path("answers"), MAP));
            values.put("form", JSON.convertValue(tree.path("form"), MAP));
        }
        values.put("case", Map.of("number", file.summary().no().text()));
        values.put("holder", Map.of("name", file.summary().applicant().name()));
        return values;
    }

    @Override
    public Results at(Clock other) {
        return new ResultOffice(
                cases, catalogue, directory, licences.at(other), expressions, other);
    }
}
