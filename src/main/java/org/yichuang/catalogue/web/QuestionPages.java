package org.yichuang.catalogue.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.catalogue.AnswerReader;
import org.yichuang.catalogue.Narrowed;
import org.yichuang.catalogue.NarrowedFacts.AnswerFacts;
import org.yichuang.catalogue.Question;
import org.yichuang.catalogue.QuestionKind;
import org.yichuang.catalogue.web.QuestionPage.Other;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Localised;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Crumb;
import org.yichuang.pages.ui.Option;
import org.yichuang.pages.ui.SummaryRow;

/// Makes the page of a question.
@Component
class QuestionPages {

    /// @param sent what came for this question
    /// @param problem what is wrong with it; null when nothing is
    QuestionPage of(
            Page page,
            AnsweredItem item,
            Question question,
            List<String> sent,
            @Nullable String problem) {
        List<AnswerFacts> before = before(item, question);
        String name = page.pick(item.item().name());
        return new QuestionPage(
                name,
                List.of(
                        new Crumb(page.text("catalogue.crumb.home"), "/"),
                        new Crumb(page.text("catalogue.navigation.items"), "/items"),
                        new Crumb(name, item.path("")),
                        Crumb.here(page.text("catalogue.question.crumb"))),
                "/items/" + item.item().slug() + "/questions/" + question.id() + "/answer",
                page.text("catalogue.question.place", before.size() + 1),
                question.id(),
                question.kind(),
                page.pick(question.text()),
                help(page, question),
                question.unit(),
                options(page, question),
                others(item, question),
                chosen(question, sent),
                problem == null ? List.of() : List.of(new FieldError(question.id(), problem)),
                before.stream().map(each -> row(page, item, each)).toList(),
                before.isEmpty() ? item.path("") : item.questionPath(before.getLast().question()));
    }

    /// The questions that matter and come before this one.
    private static List<AnswerFacts> before(AnsweredItem item, Question question) {
        return item.facts().answers().stream()
                .takeWhile(each -> !each.question().equals(question.id()))
                .toList();
    }

    private static SummaryRow row(Page page, AnsweredItem item, AnswerFacts each) {
        Localised answer = each.answer();
        return SummaryRow.of(
                        page.pick(each.text()),
                        answer == null ? page.text("catalogue.answer.open") : page.pick(answer))
                .changedAt(
                        page.text(
                                answer == null
                                        ? "catalogue.answer.give"
                                        : "catalogue.answer.change"),
                        item.questionPath(each.question()));
    }

    private static @Nullable String help(Page page, Question question) {
        List<String> help = new ArrayList<>();
        if (question.help() != null) {
            help.add(page.pick(question.help()));
        }
        if (question.kind() == QuestionKind.MULTIPLE) {
            help.add(
                    page.text(
                            question.required()
                                    ? "catalogue.question.several"
                                    : "catalogue.question.several.or-none"));
        } else if (!question.required()) {
            help.add(page.text("catalogue.question.may-skip"));
        }
        return help.isEmpty() ? null : String.join(page.english() ? " " : "", help);
    }

    private static List<Option> options(Page page, Question question) {
        if (question.kind() == QuestionKind.YES_NO) {
            return List.of(
                    new Option("true", page.text("catalogue.yes")),
                    new Option("false", page.text("catalogue.no")));
        }
        return question.options().stream()
                .map(
                        each ->
                                new Option(
                                        each.id(),
                                        page.pick(each.text()),
                                        each.help() == null ? null : page.pick(each.help())))
                .toList();
    }

    /// For a question with several answers a field says that it was asked, because no choice sends
    /// nothing.
    private static List<Other> others(AnsweredItem item, Question question) {
        List<Other> others = new ArrayList<>();
        for (Map.Entry<String, List<String>> each : item.answers().entrySet()) {
            if (!each.getKey().equals(question.id())) {
                each.getValue().forEach(value -> others.add(new Other(each.getKey(), value)));
            }
        }
        if (question.kind() == QuestionKind.MULTIPLE) {
            others.add(new Other(question.id(), AnswerReader.NONE));
        }
        return others;
    }

    private static Set<String> chosen(Question question, List<String> sent) {
        Set<String> chosen = new LinkedHashSet<>(sent);
        if (question.kind() == QuestionKind.MULTIPLE) {
            chosen.remove(AnswerReader.NONE);
        }
        return chosen;
    }

    /// Whether the question matters after these answers.
    static boolean isAsked(Narrowed narrowed, Question question) {
        return narrowed.asked().stream()
                .anyMatch(each -> each.question().id().equals(question.id()));
    }
}
