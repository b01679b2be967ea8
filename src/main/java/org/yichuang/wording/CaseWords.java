package org.yichuang.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.RefusalText;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.PromiseEvent;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.Remedies;
import org.yichuang.catalogue.ReviewPlan;
import org.yichuang.catalogue.ReviewStep;
import org.yichuang.directory.Authority;
import org.yichuang.directory.Directory;
import org.yichuang.forms.FormDefinition;
import org.yichuang.identity.Accounts;
import org.yichuang.pages.Language;
import org.yichuang.pages.Localised;

/// Calls materials, fields, steps and points what the item calls them, and authorities and officers
/// by name.
///
/// @param form null where the item has none
public record CaseWords(
        Language language,
        Item item,
        @Nullable FormDefinition form,
        Directory directory,
        Accounts accounts)
        implements RefusalText.Words {

    /// What a defect of the form as a whole is about.
    private static final String FORM = "form";

    @Override
    public String text(String key, Object... arguments) {
        return language.text(key, arguments);
    }

    @Override
    public String date(LocalDate date) {
        return language.date(date);
    }

    @Override
    public String name(String identifier) {
        return Stream.of(
                        item.material(identifier).stream().map(each -> each.name()),
                        field(identifier).stream(),
                        inReview(identifier),
                        item.specialProcedure(identifier).stream().map(each -> each.name()),
                        authority(identifier),
                        Stream.of(item)
                                .filter(each -> each.slug().equals(identifier))
                                .map(Item::name))
                .flatMap(names -> names)
                .findFirst()
                .map(language::pick)
                .orElseGet(() -> ofLaw(identifier));
    }

    /// What every item has, whether it says so or not.
    private String ofLaw(String identifier) {
        return switch (identifier) {
            case FORM -> language.text("cases.said.FORM");
            case CaseState.HEARING -> language.text("cases.hearing");
            default -> identifier;
        };
    }

    @Override
    public Optional<String> material(String identifier) {
        return item.material(identifier).map(each -> language.pick(each.name()));
    }

    @Override
    public String person(String account) {
        return accounts.names(List.of(account)).getOrDefault(account, account);
    }

    /// What the applicant can do against an act: as the item says it, or else as the laws do
    /// (行政复议法 art. 20, 行政诉讼法 art. 46); empty where it takes nothing from them.
    public List<String> remedies(Event event) {
        return isContestable(event) ? remedies() : List.of();
    }

    private static boolean isContestable(Event event) {
        return switch (event) {
            case Event.AcceptanceRefused _,
                    Event.Refused _,
                    Event.Terminated _,
                    Event.Revoked _,
                    Event.Cancelled _,
                    PromiseEvent.BreachFound _ ->
                    true;
            case Event.Granted granted -> granted.except() != null;
            default -> false;
        };
    }

    private List<String> remedies() {
        Remedies remedies = item.remedies();
        return remedies == null
                ? List.of(language.text("cases.remedies"))
                : Stream.of(
                                Optional.ofNullable(remedies.reconsideration()),
                                Optional.ofNullable(remedies.suit()))
                        .flatMap(Optional::stream)
                        .map(language::pick)
                        .toList();
    }

    private Stream<Localised> authority(String identifier) {
        return directory.authority(identifier).map(Authority::name).stream();
    }

    private Optional<Localised> field(String identifier) {
        return Optional.ofNullable(form)
                .flatMap(each -> each.field(identifier))
                .map(each -> each.label());
    }

    private Stream<Localised> inReview(String identifier) {
        ReviewPlan plan = item.review();
        List<ReviewStep> steps = plan == null ? List.of() : plan.steps();
        return Stream.concat(
                steps.stream().filter(step -> step.id().equals(identifier)).map(ReviewStep::name),
                steps.stream()
                        .flatMap(step -> step.checkPoints().stream())
                        .filter(point -> point.id().equals(identifier))
                        .map(point -> point.text()));
    }
}
