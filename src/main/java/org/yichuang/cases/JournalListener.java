package org.yichuang.cases;

import java.util.List;

/// Is told of every event after it is durable. Called inside one database transaction together with
/// the removal from the outbox, so what a listener writes to the database happens exactly once. The
/// events of one case come in their order, also when several processes relay; those of different
/// cases come in any order.
///
/// When it throws, nothing of what it wrote remains. What it cannot take is set aside together with
/// what follows in that case, and told again later: see [UntoldEvents]. So it must throw when it
/// could not do its work, and it may hear of some things long after others have.
public interface JournalListener {

    void heard(List<Heard> batch);

    /// Under which name is kept what it could not take. Another name never hears of it again.
    default String name() {
        return getClass().getSimpleName();
    }

    /// An event, with the facts of its case that listeners sort by, as they were after the command
    /// that caused it, or later.
    ///
    /// @param window authority of the window that takes the application
    record Heard(JournalEntry entry, CaseSummary file, String window) {}
}
