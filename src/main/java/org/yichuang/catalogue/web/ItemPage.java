package org.yichuang.catalogue.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.Faq;
import org.yichuang.catalogue.LegalBasis;
import org.yichuang.catalogue.Remedies;
import org.yichuang.pages.Notice;
import org.yichuang.pages.ui.Fact;
import org.yichuang.pages.ui.Link;
import org.yichuang.pages.ui.Step;
import org.yichuang.pages.ui.SummaryRow;

/// An item as its page shows it.
///
/// @param notice what the reader must know about this version; null when it is the one in force
/// @param current leads to the version in force; null when this is it, or there is none
/// @param facts what people ask first
/// @param start what to do next; null when nothing can be done on this site
/// @param ending why there is nothing to apply for after these answers; null when there is
/// @param counter where it is handled face to face
/// @param answers to guided questions; empty when the item has none
/// @param restart leads to the first question without answers; null when nothing is answered
/// @param tools for taking the page along
public record ItemPage(
        String title,
        @Nullable String summary,
        @Nullable Notice notice,
        @Nullable String current,
        List<Fact> facts,
        @Nullable Start start,
        @Nullable Ending ending,
        Counter counter,
        List<SummaryRow> answers,
        @Nullable String restart,
        List<String> warnings,
        Materials materials,
        List<Step> steps,
        List<String> reviews,
        More more,
        Tools tools) {

    /// @param label of the button
    /// @param note what to expect
    public record Start(String label, String path, String note) {}

    /// @param way to what to do instead
    public record Ending(String title, String text, @Nullable Link way) {}

    /// @param lead what to do there when nothing can be done online; null when it can
    public record Counter(
            @Nullable String lead,
            List<Place> places,
            @Nullable String hours,
            @Nullable String phone,
            @Nullable String complaintPhone) {}

    /// @param windows as in "综合窗口 1–12 号"; null when they have no numbers
    public record Place(
            String name, String address, @Nullable String windows, @Nullable String phone) {}

    /// @param text how the numbers come about
    public record Materials(
            String title,
            @Nullable String text,
            List<MaterialLine> toBring,
            List<MaterialLine> fetched,
            List<MaterialLine> undecided,
            List<String> notNeeded) {}

    /// @param basis articles and documents in one line
    public record More(
            List<String> conditions,
            List<String> notNeeded,
            List<LegalBasis> basis,
            List<String> pauses,
            @Nullable Remedies remedies,
            List<Faq> faq,
            String code,
            String version,
            List<Link> versions) {}

    /// @param address of this page with its answers, as the code holds it
    /// @param code the modules of the QR code as an SVG path
    /// @param size modules on one side
    public record Tools(
            String notice,
            String noticePdf,
            String guide,
            String guidePdf,
            String address,
            String code,
            int size) {}
}
