package org.yichuang.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.letters.LetterLinks.LetterLink;
import org.yichuang.life.LifeDrawing;
import org.yichuang.life.LimitCalendars.Limits;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Notice;
import org.yichuang.pages.ui.ClockHead;
import org.yichuang.pages.ui.Link;
import org.yichuang.pages.ui.Step;
import org.yichuang.pages.ui.SummaryRow;

/// How a case stands, for its applicant or for somebody with number and code.
///
/// @param moved why the days are not those that were told first; null when they are
/// @param life how it has gone so far, without what is internal to the authorities
/// @param limits those that concern the applicant, day by day
/// @param code the tracking code, shown to the applicant only
/// @param corrections what has to be put right, one line each
/// @param news what the applicant must be told in full, the latest first
/// @param letters what the applicant was told in writing, the latest first; for the applicant only
/// @param rate null while the case cannot be rated
/// @param owes whether what is to be put right is what the applicant promised to bring
/// @param acts what the applicant can do now; empty for somebody who only has the code
/// @param holders the authorities that have something to do about it now
public record TrackingPage(
        String no,
        String title,
        String line,
        ClockHead clock,
        @Nullable Notice moved,
        LifeDrawing life,
        Limits limits,
        List<Step> steps,
        @Nullable String code,
        List<String> corrections,
        List<News> news,
        List<Link> results,
        List<LetterLink> letters,
        @Nullable RateBox rate,
        boolean owes,
        boolean maySupply,
        Set<String> acts,
        String holders,
        int version,
        String key,
        Typed typed) {

    /// The id of the part that is always there.
    static final String STEPS = "steps";

    public TrackingPage {
        steps = List.copyOf(steps);
        corrections = List.copyOf(corrections);
        news = List.copyOf(news);
        results = List.copyOf(results);
        letters = List.copyOf(letters);
        acts = Set.copyOf(acts);
    }

    public boolean may(String act) {
        return acts.contains(act);
    }

    /// The letter of something that happened, null if there is none for the reader.
    public @Nullable LetterLink letter(News of) {
        return letters.stream().filter(each -> each.seq() == of.seq()).findFirst().orElse(null);
    }

    /// What the applicant has typed and why it was refused.
    ///
    /// @param fields by their ids
    public record Typed(Map<String, String> fields, List<FieldError> errors) {

        static final Typed NOTHING = new Typed(Map.of(), List.of());

        public Typed {
            fields = Map.copyOf(fields);
            errors = List.copyOf(errors);
        }

        public String in(String field) {
            return fields.getOrDefault(field, "");
        }

        public @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    /// Something that happened to the case, what was said at it, and what can be done about it.
    ///
    /// @param seq number of the act in the journal
    public record News(
            int seq, String title, String at, List<SummaryRow> said, List<String> advice) {

        public News {
            said = List.copyOf(said);
            advice = List.copyOf(advice);
        }
    }
}
