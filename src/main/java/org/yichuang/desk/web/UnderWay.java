package org.yichuang.desk.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Proceedings;
import org.yichuang.cases.lifecycle.Proceedings.Consultation;
import org.yichuang.cases.lifecycle.Proceedings.Hearing;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.ReviewStep;
import org.yichuang.pages.Page;
import org.yichuang.wording.CaseWords;

/// What is under way beside the opinions of a case, a line each: who was asked and has not
/// answered, what is arranged, and what must be waited for before a decision.
final class UnderWay {

    private final Page page;
    private final CaseWords words;

    private UnderWay(Page page, CaseWords words) {
        this.page = page;
        this.words = words;
    }

    static List<String> of(Page page, CaseWords words, Item item, CaseState state) {
        return CaseState.reviewOf(state)
                .map(review -> new UnderWay(page, words).lines(state, review, item))
                .orElse(List.of());
    }

    private List<String> lines(CaseState state, CaseState.UnderReview review, Item item) {
        List<String> lines = new ArrayList<>();
        if (state instanceof CaseState.Suspended suspended && !suspended.isHearing()) {
            suspended.running().stream().map(this::procedure).forEach(lines::add);
        }
        review.open().stream()
                .map(CaseState.Step::id)
                .filter(id -> isOnSite(item, id) && !review.beside().visited().contains(id))
                .map(id -> page.text("desk.under-way.unseen", words.name(id)))
                .forEach(lines::add);
        lines.addAll(lines(review.beside()));
        return lines;
    }

    private static boolean isOnSite(Item item, String step) {
        return FileViews.reviewStep(item, step)
                .map(ReviewStep::onSite)
                .filter(Boolean.TRUE::equals)
                .isPresent();
    }

    private List<String> lines(Proceedings beside) {
        List<String> lines = new ArrayList<>();
        beside.consultations().stream()
                .filter(each -> !each.open().isEmpty())
                .map(this::consultation)
                .forEach(lines::add);
        if (beside.visit() != null) {
            lines.add(page.text("desk.under-way.visit", words.date(beside.visit().on())));
        }
        hearing(beside.hearing()).forEach(lines::add);
        if (beside.extensionAsked() != null) {
            lines.add(page.text("desk.under-way.extension", beside.extensionAsked()));
        }
        if (beside.promise() != null && !beside.promise().owed().isEmpty()) {
            lines.add(
                    page.text(
                            "desk.under-way.promise",
                            words.date(beside.promise().by()),
                            names(beside.promise().owed())));
        }
        return lines;
    }

    private String procedure(CaseState.Excluded running) {
        return page.text(
                isOver(running.until())
                        ? "desk.under-way.procedure-over"
                        : "desk.under-way.procedure",
                words.name(running.procedure()),
                words.name(running.orderedBy()),
                words.date(running.until()));
    }

    private String consultation(Consultation asked) {
        return page.text(
                isOver(asked.by()) ? "desk.under-way.unanswered" : "desk.under-way.consultation",
                names(asked.open()),
                words.date(asked.by()));
    }

    private Stream<String> hearing(@Nullable Hearing hearing) {
        if (hearing == null) {
            return Stream.of();
        }
        return switch (hearing.phase()) {
            case OFFERED ->
                    hearing.isOpen(page.today())
                            ? Stream.of(
                                    page.text(
                                            "desk.under-way.hearing-offered",
                                            words.date(hearing.askBy())))
                            : Stream.of();
            case ASKED ->
                    Stream.ofNullable(hearing.holdBy())
                            .map(
                                    day ->
                                            page.text(
                                                    hearing.wasOrdered()
                                                            ? "desk.under-way.hearing-ordered"
                                                            : "desk.under-way.hearing-asked",
                                                    words.date(day)));
            case CALLED ->
                    Stream.ofNullable(hearing.on())
                            .map(
                                    at ->
                                            page.text(
                                                    "desk.under-way.hearing-called",
                                                    page.dateTime(at)));
            case HELD, WAIVED -> Stream.of();
        };
    }

    private boolean isOver(LocalDate day) {
        return page.today().isAfter(day);
    }

    private String names(Set<String> identifiers) {
        return identifiers.stream()
                .sorted()
                .map(words::name)
                .collect(Collectors.joining(page.text("desk.under-way.and")));
    }
}
