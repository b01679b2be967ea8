package org.yichuang.pages.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much time is left, larger than anything else, and what follows from it.
///
/// @param remaining working days left, below zero when late; null when a phrase says it
/// @param phrase said instead of a number, as in "已经办结"
/// @param sentence until when, and what the reader has to do
public record ClockHead(
        @Nullable Integer remaining, @Nullable String phrase, String sentence, List<Fact> facts) {

    public ClockHead {
        facts = List.copyOf(facts);
    }

    public static ClockHead remaining(int workingDays, String sentence, List<Fact> facts) {
        return new ClockHead(workingDays, null, sentence, facts);
    }

    public static ClockHead saying(String phrase, String sentence, List<Fact> facts) {
        return new ClockHead(null, phrase, sentence, facts);
    }

    public boolean late() {
        return remaining != null && remaining < 0;
    }
}
