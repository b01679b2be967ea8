package org.yichuang.pages.ui;

/// Where a value came from, so that nobody wonders who filled it in.
///
/// @param text as in "公安人口库，今天 14:20 取"
public record Source(Kind kind, String text) {

    public enum Kind {
        /// A register of the state.
        REGISTER("shield"),
        /// The person's own account.
        ACCOUNT("user"),
        /// What the person typed.
        APPLICANT("edit");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }
    }

    public static Source register(String text) {
        return new Source(Kind.REGISTER, text);
    }

    public static Source account(String text) {
        return new Source(Kind.ACCOUNT, text);
    }

    public static Source applicant(String text) {
        return new Source(Kind.APPLICANT, text);
    }

    public String icon() {
        return kind.icon;
    }
}
