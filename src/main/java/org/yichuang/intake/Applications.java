package org.yichuang.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.yichuang.cases.Answer;
import org.yichuang.cases.lifecycle.Command.Delivery;
import org.yichuang.identity.Account;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.NotThere;

/// Prepares applications and submits them. Every save is durable before it is acknowledged.
///
/// An account sees the applications of the parties it may act for and no others: they are as if
/// they did not exist.
public interface Applications extends Editing {

    /// Begins an application for an item in force.
    ///
    /// @param answers to the guided questions, as far as they were given, as
    ///     [org.yichuang.catalogue.AnswerReader] reads them
    /// @param licence identifier of the party's licence that it is about; empty where the item is
    ///     for a new one
    /// @param key drawn by the page that offers the start, so that starting twice is starting once
    /// @throws IllegalArgumentException when the item cannot be applied for, or not about that
    ///     licence; see [HeldLicences]
    CaseNo start(
            Account by,
            Party party,
            String item,
            Optional<String> licence,
            Map<String, Object> answers,
            UUID key);

    /// Begins an application for something new.
    default CaseNo start(
            Account by, Party party, String item, Map<String, Object> answers, UUID key) {
        return start(by, party, item, Optional.empty(), answers, key);
    }

    /// The application, while it is a draft.
    Optional<Application> find(Account by, CaseNo no);

    /// The drafts of a party, last saved first.
    List<Draft> drafts(Party party, int limit);

    /// Whether there was an application of the account's parties under this number that is a draft
    /// no more.
    boolean wasSubmitted(Account by, CaseNo no);

    /// Replaces the answers to the guided questions.
    ///
    /// @param seen revision that the page was made from
    /// @return false when somebody else saved in the meantime; nothing was written then
    boolean answer(Account by, CaseNo no, Map<String, Object> answers, int seen);

    /// Replaces the answers whatever the draft holds now.
    default void answer(Account by, CaseNo no, Map<String, Object> answers) {
        Application application;
        do {
            application = find(by, no).orElseThrow(() -> new NotThere("no draft " + no.text()));
        } while (!answer(by, no, answers, application.revision()));
    }

    /// Chooses how the result is handed over.
    void deliverBy(Account by, CaseNo no, DeliveryChoice delivery);

    /// Chooses a way that needs no address.
    ///
    /// @throws IllegalArgumentException for a courier
    default void deliverBy(Account by, CaseNo no, Delivery delivery) {
        deliverBy(by, no, new DeliveryChoice(delivery, null));
    }

    /// Gives the draft up.
    void discard(Account by, CaseNo no);

    /// Submits whatever the draft holds now.
    ///
    /// @return empty when something is still missing; see [Application#isReady()]
    default Optional<Answer> submit(Account by, CaseNo no, UUID key) {
        return submit(by, no, OptionalInt.empty(), key);
    }

    /// Submits. Whoever submits signs for the truth of it (Administrative Licence Law art. 31).
    ///
    /// @param seen revision that was looked over and signed; when the draft changed since, nothing
    ///     is submitted and the refusal says so
    /// @return empty when something is still missing; see [Application#isReady()]
    Optional<Answer> submit(Account by, CaseNo no, OptionalInt seen, UUID key);

    /// A draft in a list.
    record Draft(CaseNo no, String item, int itemVersion, Instant savedAt) {}
}
