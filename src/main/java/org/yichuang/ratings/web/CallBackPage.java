package org.yichuang.ratings.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.ui.DenseRow;
import org.yichuang.pages.ui.Tag;

/// One rating and its call-back.
///
/// @param phone the applicant's number; masked until the officer has asked to see it
/// @param mayCall whether a call is still owed
public record CallBackPage(
        String no,
        String title,
        Tag state,
        List<DenseRow> facts,
        @Nullable String words,
        @Nullable String phone,
        boolean phoneShown,
        boolean mayCall,
        String outcome,
        String note,
        List<FieldError> errors) {

    public CallBackPage {
        facts = List.copyOf(facts);
        errors = List.copyOf(errors);
    }

    CallBackPage with(String typedOutcome, String typedNote, List<FieldError> problems) {
        return new CallBackPage(
                no,
                title,
                state,
                facts,
                words,
                phone,
                phoneShown,
                mayCall,
                typedOutcome,
                typedNote,
                problems);
    }

    CallBackPage showing(@Nullable String number) {
        return new CallBackPage(
                no, title, state, facts, words, number, true, mayCall, outcome, note, errors);
    }
}
