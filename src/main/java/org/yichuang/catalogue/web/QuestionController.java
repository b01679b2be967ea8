package org.yichuang.catalogue.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.yichuang.catalogue.Narrowed.Asked;
import org.yichuang.catalogue.Question;
import org.yichuang.identity.Open;
import org.yichuang.kernel.Problem;
import org.yichuang.pages.Page;

/// The guided questions, one a page. The answers stand in the address, so that back, forward and
/// sending the page to somebody work, and nothing is stored about who only looks.
@Open
@Controller
class QuestionController {

    private static final String QUESTION = "/items/{slug}/questions/{id}";

    private final Templates templates;
    private final AnsweredItems items;
    private final QuestionPages pages;
    private final ItemPages itemPages;

    QuestionController(
            Templates templates, AnsweredItems items, QuestionPages pages, ItemPages itemPages) {
        this.templates = templates;
        this.items = items;
        this.pages = pages;
        this.itemPages = itemPages;
    }

    /// A question that does not matter after these answers leads on to one that does.
    @GetMapping(QUESTION)
    Object ask(
            Page page,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent) {
        AnsweredItem item = items.find(slug, sent);
        Question question = question(item, id);
        if (!QuestionPages.isAsked(item.narrowed(), question)) {
            return "redirect:" + after(item, question);
        }
        return templates.catalogueQuestion(
                page, pages.of(page, item, question, sent.getOrDefault(id, List.of()), null));
    }

    @GetMapping(QUESTION + "/answer")
    Object answer(
            Page page,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent) {
        AnsweredItem item = items.find(slug, sent);
        Question question = question(item, id);
        String problem = problem(page, item, question);
        if (problem != null) {
            JteModel again =
                    templates.catalogueQuestion(
                            page,
                            pages.of(
                                    page,
                                    item,
                                    question,
                                    sent.getOrDefault(id, List.of()),
                                    problem));
            return ResponseEntity.unprocessableContent().body(again);
        }
        return "redirect:" + after(item, question);
    }

    /// Where the answers say that there is nothing to apply for here.
    @GetMapping("/items/{slug}/ending")
    Object ending(
            Page page,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent) {
        AnsweredItem item = items.find(slug, sent);
        return item.narrowed().endsHere()
                ? templates.catalogueEnding(page, itemPages.of(page, item))
                : "redirect:" + item.path("");
    }

    private static Question question(AnsweredItem item, String id) {
        return item.item()
                .question(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static @Nullable String problem(Page page, AnsweredItem item, Question question) {
        Problem problem = item.reading().problems().get(question.id());
        if (problem != null) {
            return page.text(problem.key(), problem.arguments().toArray());
        }
        boolean answered = item.narrowed().answers().containsKey(question.id());
        boolean asked = QuestionPages.isAsked(item.narrowed(), question);
        if (answered || !asked || !question.required()) {
            return null;
        }
        return page.text(
                switch (question.kind()) {
                    case SINGLE, YES_NO -> "catalogue.answer.missing.choice";
                    case MULTIPLE -> "catalogue.answer.at-least-one";
                    case NUMBER -> "catalogue.answer.number";
                    case DATE -> "catalogue.answer.date";
                });
    }

    /// The ending, the next open question after this one, a required one that was left out, or the
    /// item when all is answered.
    private static String after(AnsweredItem item, Question question) {
        if (item.narrowed().endsHere()) {
            return item.path("/ending");
        }
        List<Question> order = item.item().questions();
        int here = order.indexOf(question);
        Optional<Question> next =
                item.narrowed().asked().stream()
                        .filter(Asked::isOpen)
                        .map(Asked::question)
                        .filter(each -> order.indexOf(each) > here)
                        .findFirst()
                        .or(() -> leftOut(item));
        return next.map(each -> item.questionPath(each.id())).orElseGet(() -> item.path(""));
    }

    private static Optional<Question> leftOut(AnsweredItem item) {
        return item.narrowed().asked().stream()
                .filter(Asked::isOpen)
                .map(Asked::question)
                .filter(Question::required)
                .findFirst();
    }
}
