package org.yichuang.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.ItemFacts.MaterialFacts;
import org.yichuang.catalogue.NarrowedFacts.AnswerFacts;
import org.yichuang.catalogue.NarrowedFacts.NeedFacts;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Tag;
import org.yichuang.pages.ui.Tone;
import org.yichuang.pages.ui.TrustLevel;

/// A material in a list, with what to look out for and why it is there.
///
/// @param notes how it has to be, how to prepare it, in which form
/// @param because of which answer it is needed
public record MaterialLine(
        TrustLevel trust,
        String name,
        @Nullable Tag tag,
        List<String> notes,
        @Nullable String because) {

    static MaterialLine toBring(Page page, NeedFacts need) {
        MaterialFacts material = need.material();
        List<String> notes = new ArrayList<>();
        notes.add(page.pick(material.standard()));
        if (material.fillGuide() != null) {
            notes.add(page.pick(material.fillGuide()));
        }
        notes.add(page.text("catalogue.material.forms", page.pick(material.forms())));
        Tag tag =
                material.mayFollow()
                        ? new Tag(
                                Tone.ATTENTION, page.text("catalogue.material.may-follow"), "clock")
                        : null;
        return line(page, need, tag, notes);
    }

    static MaterialLine fetched(Page page, NeedFacts need) {
        MaterialFacts material = need.material();
        String note =
                material.issuer() == null
                        ? page.text("catalogue.material.fetched")
                        : page.text(
                                "catalogue.material.fetched.from", page.pick(material.issuer()));
        return line(page, need, null, List.of(note));
    }

    /// One that hangs on an open question, with the situation in which it is needed.
    static MaterialLine undecided(Page page, NeedFacts need) {
        MaterialLine line = need.material().fetched() ? fetched(page, need) : toBring(page, need);
        String when =
                need.material().why() == null
                        ? null
                        : page.text(
                                "catalogue.material.conditional.why",
                                page.pick(need.material().why()));
        return new MaterialLine(line.trust(), line.name(), line.tag(), line.notes(), when);
    }

    private static MaterialLine line(
            Page page, NeedFacts need, @Nullable Tag tag, List<String> notes) {
        return new MaterialLine(
                TrustLevel.valueOf(need.material().trust().name()),
                page.pick(need.material().name()),
                tag,
                notes,
                need.because().isEmpty() ? null : because(page, need));
    }

    /// "因为您答：会产生油烟吗？是".
    private static String because(Page page, NeedFacts need) {
        return page.text("catalogue.material.because", answers(page, need));
    }

    static String whyNot(Page page, NeedFacts need) {
        return page.text(
                "catalogue.material.why-not",
                page.pick(need.material().name()),
                answers(page, need));
    }

    private static String answers(Page page, NeedFacts need) {
        return need.because().stream()
                .map(each -> answer(page, each))
                .collect(Collectors.joining(page.text("catalogue.and")));
    }

    private static String answer(Page page, AnswerFacts each) {
        String answer = each.answer() == null ? "" : page.pick(each.answer());
        return page.text("catalogue.answered", page.pick(each.text()), answer);
    }
}
