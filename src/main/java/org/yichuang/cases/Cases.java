package org.yichuang.cases;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.kernel.CaseNo;

/// Every act on a case goes through here.
///
/// A command carries a key that its sender draws. Sending it again with the same key returns the
/// first answer and changes nothing; another command, or one of somebody else, is refused with
/// [org.yichuang.cases.lifecycle.Ground#KEY_REUSED]. The same act with other contents cannot be
/// told from the first and gets its answer: whoever asks for something else draws another key. An
/// answer that something was done is given only after it is durable. A refusal leaves nothing
/// behind: the same key is then decided anew.
public interface Cases {

    /// Begins a case with [Command.Open], [Command.Submit], [Command.Receive] or
    /// [Command.GrantAtOnce].
    Answer begin(Opening opening, Command command, Enclosure enclosure, Actor by, UUID key);

    /// Does an act on a case.
    ///
    /// @param seen the version that the actor had before their eyes; when somebody else has acted
    ///     since, the command is refused and the answer says what happened. Empty: act on whatever
    ///     the state is now.
    Answer handle(
            CaseNo no, Command command, Enclosure enclosure, Actor by, UUID key, OptionalInt seen);

    /// Does an act that files nothing, on whatever the state is now.
    default Answer handle(CaseNo no, Command command, Actor by, UUID key) {
        return handle(no, command, Enclosure.NOTHING, by, key, OptionalInt.empty());
    }

    Optional<CaseView> find(CaseNo no);

    /// What was filed, the latest form and each material's latest version.
    Dossier dossier(CaseNo no);

    /// What had been filed up to an event of the journal.
    ///
    /// @param seq number of the event, see [JournalEntry#seq]
    Dossier dossier(CaseNo no, int seq);

    /// The journal, oldest first.
    List<JournalEntry> journal(CaseNo no);

    /// The journals of several cases, each the oldest first, read at once.
    Map<CaseNo, List<JournalEntry>> journals(Collection<CaseNo> numbers);

    /// An applicant's cases, those of the latest day first.
    ///
    /// @param before the last case of the previous page
    List<CaseSummary> ofApplicant(String applicant, Optional<CaseNo> before, int limit);

    /// The same service under another clock, for filling a demonstration with a past.
    Cases at(Clock clock);
}
