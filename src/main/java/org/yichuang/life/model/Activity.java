package org.yichuang.life.model;

/// What somebody is at during a stretch.
public enum Activity {
    /// The applicant fills in and has not filed.
    PREPARING(true),
    /// The applicant puts right what they were told.
    CORRECTING(true),
    /// The applicant brings what they promised to bring later.
    BRINGING(true),
    /// The window looks whether it can accept (Licence Law art. 32).
    ANSWERING(false),
    /// The window mends what a department sent back.
    MENDING(false),
    /// A department reviews its step.
    REVIEWING(false),
    /// An authority is asked what it thinks.
    ADVISING(false),
    /// All opinions are there, the decision is not.
    DECIDING(false),
    /// The head is asked for more time.
    APPROVING(false),
    /// A special procedure; its time does not count (art. 45).
    EXAMINING(false),
    /// The window makes the result.
    ISSUING(false),
    /// The result waits to be handed over (art. 44).
    DELIVERING(false),
    /// Handed over and not closed.
    CLOSING(false),
    /// A commitment on which the decision rests is to be verified.
    VERIFYING(true),
    /// Whether a breach of it was put right.
    CHECKING(true),
    /// The decider, as a court or the reconsideration ordered.
    ACTING_AGAIN(true),
    /// The decision is under reconsideration or before a court.
    CONTESTED(true);

    private final boolean patient;

    Activity(boolean patient) {
        this.patient = patient;
    }

    /// Whether it may take months in which nothing happens and no authority is waited for.
    boolean isPatient() {
        return patient;
    }
}
