package org.yichuang.licences.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.ui.SummaryRow;

/// What a verification found, in words.
///
/// @param checkedAt as in "10 月 12 日 星期一 10:42 核验"
/// @param advice what to do about it
public record Verdict(
        Look look,
        String headline,
        String checkedAt,
        List<SummaryRow> facts,
        List<Check> checks,
        @Nullable String advice) {

    /// How it looks; the words say the same.
    public enum Look {
        GOOD("shield", ""),
        DOUBTFUL("alert", "is-doubtful"),
        WRONG("cross", "is-wrong");

        private final String icon;
        private final String style;

        Look(String icon, String style) {
            this.icon = icon;
            this.style = style;
        }

        public String icon() {
            return icon;
        }

        public String style() {
            return style;
        }
    }

    /// One thing that was looked at.
    public record Check(Look look, String title, String text) {

        public String icon() {
            return look == Look.GOOD ? "check-circle" : "alert";
        }
    }

    public Verdict {
        facts = List.copyOf(facts);
        checks = List.copyOf(checks);
    }
}
