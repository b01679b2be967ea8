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
        /// The promised day is near.
        YELLOW_CARD,
        /// The promised day has passed.
        RED_CARD;

        /// The command that the platform gives when the time has come.
        public Command command() {
            return switch (this) {
                case DEEM_ACCEPTED -> new Command.DeemAccepted();
                case DEEM_GRANTED -> new Command.DeemGranted();
                case LAPSE -> new Command.Lapse();
                case YELLOW_CARD -> new Command.ShowCard(Command.Card.YELLOW);
                case RED_CARD -> new Command.ShowCard(Command.Card.RED);
            };
        }

        /// Whether it only warns.
        public boolean isCard() {
            return this == YELLOW_CARD || this == RED_CARD;
        }

        public Actor.Platform actor() {
            return new Actor.Platform(name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }
}
