package org.yichuang.life.model;

/// A row of a life: whose time it shows.
///
/// @param id the review step, the authority asked or the special procedure, empty for the others
public record Lane(Kind kind, String id) {

    /// From top to bottom.
    public enum Kind {
        /// What concerns the limits and the case as a whole.
        CLOCK,
        APPLICANT,
        WINDOW,
        /// A review step; with an empty id all that departments do, where nobody tells them apart.
        REVIEW,
        /// An authority that was asked what it thinks.
        CONSULTED,
        DECISION,
        /// The head, who may give more time.
        HEAD,
        PROCEDURE
    }

    public static final Lane CLOCK = new Lane(Kind.CLOCK, "");
    public static final Lane APPLICANT = new Lane(Kind.APPLICANT, "");
    public static final Lane WINDOW = new Lane(Kind.WINDOW, "");
    public static final Lane DECISION = new Lane(Kind.DECISION, "");
    public static final Lane HEAD = new Lane(Kind.HEAD, "");

    public static Lane review(String step) {
        return new Lane(Kind.REVIEW, step);
    }

    public static Lane consulted(String authority) {
        return new Lane(Kind.CONSULTED, authority);
    }

    public static Lane procedure(String procedure) {
        return new Lane(Kind.PROCEDURE, procedure);
    }
}
