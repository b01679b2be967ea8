package org.yichuang.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.catalogue.ItemFacts.PauseFacts;
import org.yichuang.catalogue.ItemFacts.PlaceFacts;
import org.yichuang.catalogue.ItemFacts.StepFacts;
import org.yichuang.catalogue.Narrowed.NarrowedMaterial;
import org.yichuang.catalogue.NarrowedFacts.AnswerFacts;
import org.yichuang.catalogue.NarrowedFacts.NeedFacts;
import org.yichuang.catalogue.NarrowedFacts.OutcomeFacts;
import org.yichuang.catalogue.NarrowedFacts.ReviewFacts;
import org.yichuang.directory.Directory;
import org.yichuang.directory.Hall;
import org.yichuang.pages.Localised;

/// Puts an item's elements into words: names for codes and ids, lengths for limits.
@Component
public final class FactsOfItems {

    private static final Localised FREE = new Localised("不收费", "Free of charge");
    private static final Localised APPLICANT = new Localised("您", "You");
    private static final Localised WINDOW = new Localised("综合窗口", "Service window");

    private final Catalogue catalogue;
    private final Directory directory;

    public FactsOfItems(Catalogue catalogue, Directory directory) {
        this.catalogue = catalogue;
        this.directory = directory;
    }

    /// What everybody is told about that version.
    public ItemFacts of(ItemVersion version) {
        Item item = version.item();
        CodeSets codes = catalogue.codeSets();
        return new ItemFacts(
                version.code().value(),
                item.slug(),
                item.version(),
                item.effectiveFrom(),
                version.state() == ItemState.IN_USE && item.kind() == ItemKind.FULL,
                item.name(),
                item.summary(),
                CodeSets.name(codes.itemType(), item.type()),
                directory.authorityName(item.authority()),
                directory.regionName(version.region()),
                names(codes.serviceObject(), item.serviceObjects()),
                LimitWords.of(item.limits().statutory()),
                LimitWords.of(item.limits().promised()),
                item.visits(),
                item.visitsReason(),
                item.fee().charged(),
                fee(item.fee()),
                item.result().name(),
                LimitWords.of(item.result().validity()),
                names(codes.channel(), item.channels().names()),
                item.conditions(),
                item.notNeeded(),
                item.materials().stream().map(each -> MaterialWords.of(each, codes)).toList(),
                item.steps().stream().map(this::step).toList(),
                item.specialProcedures().stream().map(FactsOfItems::pause).toList(),
                item.legalBasis(),
                item.places().stream()
                        .flatMap(id -> directory.hall(id).stream())
                        .map(FactsOfItems::place)
                        .toList(),
                item.hours(),
                item.phone(),
                item.complaintPhone(),
                item.remedies(),
                item.faq());
    }

    private static List<Localised> names(Map<String, Localised> set, List<String> codes) {
        return codes.stream().map(code -> CodeSets.name(set, code)).toList();
    }

    private static Localised fee(Fee fee) {
        if (!fee.charged()) {
            return FREE;
        }
        return new Localised(
                fee.items().stream()
                        .map(each -> each.name().zh() + "：" + each.standard().zh())
                        .collect(Collectors.joining("；")),
                fee.items().stream()
                        .map(each -> english(each.name()) + ": " + english(each.standard()))
                        .collect(Collectors.joining("; ")));
    }

    private StepFacts step(Step step) {
        Localised by =
                switch (step.by()) {
                    case "applicant" -> APPLICANT;
                    case "window" -> WINDOW;
                    default -> directory.authorityName(step.by());
                };
        return new StepFacts(step.name(), by, step.summary(), step.article());
    }

    private static PauseFacts pause(SpecialProcedure each) {
        return new PauseFacts(
                each.name(), !each.stopsClock(), LimitWords.of(each.maximum()), each.basis());
    }

    private static PlaceFacts place(Hall hall) {
        return new PlaceFacts(
                hall.id(),
                hall.name(),
                hall.address(),
                WindowNumbers.of(hall.windows()),
                hall.hours().text(),
                hall.phone());
    }

    /// What one applicant is told about that version after their answers.
    public NarrowedFacts of(ItemVersion version, Narrowed narrowed) {
        ItemFacts item = of(version);
        return new NarrowedFacts(
                narrowed.asked().stream().map(FactsOfItems::answer).toList(),
                narrowed.isComplete(),
                outcome(narrowed.outcome()),
                narrowed.warnings().stream().map(OutcomeRule::text).toList(),
                needs(item, narrowed.toBring()),
                needs(item, narrowed.fetched()),
                needs(item, narrowed.notNeeded()),
                needs(item, narrowed.undecided()),
                narrowed.reviewSteps().stream().map(this::review).toList());
    }

    private static AnswerFacts answer(Narrowed.Asked asked) {
        return new AnswerFacts(asked.question().id(), asked.question().text(), asked.answer());
    }

    private @Nullable OutcomeFacts outcome(@Nullable OutcomeRule rule) {
        if (rule == null) {
            return null;
        }
        Localised name =
                Optional.ofNullable(rule.item())
                        .flatMap(catalogue::inForce)
                        .map(Item::name)
                        .orElse(null);
        return new OutcomeFacts(rule.kind(), rule.text(), name == null ? null : rule.item(), name);
    }

    private static List<NeedFacts> needs(ItemFacts item, List<NarrowedMaterial> materials) {
        return materials.stream()
                .map(
                        each ->
                                new NeedFacts(
                                        item.material(each.material().id()).orElseThrow(),
                                        each.causes().stream().map(FactsOfItems::cause).toList()))
                .toList();
    }

    private static AnswerFacts cause(Cause cause) {
        return new AnswerFacts(cause.question().id(), cause.question().text(), cause.answer());
    }

    private ReviewFacts review(ReviewStep step) {
        return new ReviewFacts(
                step.name(),
                directory.authorityName(step.authority()),
                LimitWords.of(step.limit()));
    }

    private static String english(Localised text) {
        return text.en() == null ? text.zh() : text.en();
    }
}
