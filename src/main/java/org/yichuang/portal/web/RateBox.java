package org.yichuang.portal.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the page of a case says about rating it.
///
/// @param action where a tap on a grade posts to
/// @param wordsAction where words post to
/// @param fields number and code, for somebody who has not signed in
/// @param asks whether a grade can be given now
/// @param again whether it is asked for once more, after a call-back
/// @param given the grade that was given, in words; null while there is none
/// @param mayExplain whether words can still be added
/// @param words the applicant's words, null when there are none
/// @param answer what the officer said in the call-back, null while there was none
/// @param promise until when somebody calls back, null when nobody has to
public record RateBox(
        String action,
        String wordsAction,
        Map<String, String> fields,
        boolean asks,
        boolean again,
        @Nullable String given,
        boolean mayExplain,
        @Nullable String words,
        @Nullable String answer,
        @Nullable String promise) {

    public RateBox {
        fields = Map.copyOf(fields);
    }
}
