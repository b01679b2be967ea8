package org.yichuang.cases.lifecycle;

import java.time.LocalDateTime;
import java.util.Locale;

/// An instant at which the platform must act on a case by itself.
///
/// @param at the first moment at which the act is due, in China
public record Deadline(Kind kind, LocalDateTime at) {

    /// What is to be done.
    public enum Kind {
        /// The authority was silent; the application counts as accepted (art. 32 (4)).
        DEEM_ACCEPTED,
        /// The applicant did not supply; the application lapses.
        LAPSE,
        /// Nobody decided in the promised time, and the item says that silence grants then.
        DEEM_GRANTED,
        /// A licence has expired and nobody decided on its renewal (art. 50).
        DEEM_RENEWED,
        /// The applicant is reminded of what they promised to bring.
        REMIND_OWED,
        /// Promised materials did not come.
        DEFAULT,
        /// Nobody verified a commitment.
        UNVERIFIED,
        /// Departments are silent whose silence agrees.
        DEEM_AGREED,
        /// A special procedure lasts longer than was announced.
        OVERRUN,
        /// The promised day is near.
        YELLOW_CARD,
        /// The promised day has passed.
        RED_CARD;

        /// The command that the platform gives when the time has come.
        public Command command() {
            return switch (this) {
                case DEEM_ACCEPTED -> new Command.DeemAccepted();
                case DEEM_GRANTED -> new Command.DeemGranted();
                case DEEM_RENEWED -> new Command.DeemRenewed();
                case REMIND_OWED -> new Promising.RemindOwed();
                case DEFAULT -> new Promising.Default();
                case UNVERIFIED -> new Promising.NoteUnverified();
                case DEEM_AGREED -> new Proceeding.DeemAgreed();
                case OVERRUN -> new Proceeding.NoteOverrun();
                case LAPSE -> new Command.Lapse();
                case YELLOW_CARD -> new Command.ShowCard(Command.Card.YELLOW);
                case RED_CARD -> new Command.ShowCard(Command.Card.RED);
            };
        }

        /// Whether it only warns.
        public boolean isCard() {
            return this == YELLOW_CARD || this == RED_CARD;
        }

        /// Whether it is counted back in working days from the last day of a limit, so that a
        /// change of the calendar can move it where no limit has moved.
        public boolean isCountedBack() {
            return this == YELLOW_CARD || this == REMIND_OWED;
        }

        public Actor.Platform actor() {
            return new Actor.Platform(name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }
}
