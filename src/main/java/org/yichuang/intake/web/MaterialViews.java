package org.yichuang.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.intake.Provided;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Link;
import org.yichuang.pages.ui.Tag;
import org.yichuang.pages.ui.Tone;
import org.yichuang.pages.ui.TrustLevel;

/// Says of each material what there is of it and what the applicant has to do.
@Component
class MaterialViews {

    MaterialRow row(Page page, Edited edited, boolean formComplete, Provided provided) {
        return new MaterialRow(
                level(provided),
                page.pick(provided.needed().material().name()),
                note(page, provided),
                tag(page, formComplete, provided),
                act(page, edited, provided),
                !provided.isEnough());
    }

    /// What the state gives is of the highest level, whatever is asked of those who bring it.
    TrustLevel level(Provided provided) {
        return provided.fetched() != null
                ? TrustLevel.A
                : TrustLevel.valueOf(provided.needed().material().trust().name());
    }

    private static Tag tag(Page page, boolean formComplete, Provided provided) {
        if (provided.isTheForm()) {
            return formComplete
                    ? Tag.of(Tone.GOOD, page.text("intake.material.made"))
                    : Tag.plain(page.text("intake.material.to-be-made"));
        }
        if (provided.fetched() != null) {
            return Tag.of(Tone.GOOD, page.text("intake.material.fetched"));
        }
        if (!provided.files().isEmpty()) {
            return Tag.of(Tone.GOOD, page.text("intake.material.there", provided.files().size()));
        }
        return provided.needed().mayFollow()
                ? Tag.plain(page.text("intake.material.may-follow"))
                : new Tag(Tone.ATTENTION, page.text("intake.material.wanted"), null);
    }

    /// Where it is from, or what it must show.
    String note(Page page, Provided provided) {
        Provided.Fetched fetched = provided.fetched();
        if (provided.isTheForm()) {
            return page.text("intake.material.form.note");
        }
        if (fetched != null) {
            String issuer = page.pick(fetched.issuer());
            return fetched.number().isEmpty()
                    ? page.text("intake.material.register.note", issuer)
                    : page.text("intake.material.licence.note", issuer, fetched.number());
        }
        if (!provided.files().isEmpty()) {
            return String.join(
                    page.text("intake.comma"),
                    provided.files().stream().map(file -> file.name()).toList());
        }
        return page.pick(provided.needed().material().standard());
    }

    private static @Nullable Link act(Page page, Edited edited, Provided provided) {
        if (provided.isTheForm() || provided.fetched() != null) {
            return null;
        }
        return new Link(
                page.text(
                        provided.files().isEmpty()
                                ? "intake.material.upload"
                                : "intake.material.change"),
                edited.path() + "/materials/" + provided.id());
    }

    List<String> causes(Page page, Provided provided) {
        return provided.needed().causes().stream()
                .map(
                        cause ->
                                page.text(
                                        "intake.material.cause",
                                        page.pick(cause.question().text()),
                                        page.pick(cause.answer())))
                .toList();
    }
}
