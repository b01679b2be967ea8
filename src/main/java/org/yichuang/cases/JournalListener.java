package org.yichuang.cases;

import java.util.List;

/// Is told of every event after it is durable. Called inside one database transaction together with
/// the removal from the outbox, so what a listener writes to the database happens exactly once. The
/// events of one case come in their order, also when several processes relay; those of different
/// cases come in any order.
public interface JournalListener {

    void heard(List<Heard> batch);

    /// An event, with the facts of its case that listeners sort by, as they were after the command
    /// that caused it, or later.
    ///
    /// @param window authority of the window that takes the application
    record Heard(JournalEntry entry, CaseSummary file, String window) {}
}
