package org.yichuang.cases.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yichuang.cases.Answer;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Edge;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.Ground;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.cases.lifecycle.Outcome;
import org.yichuang.kernel.CaseNo;

/// Answers a command that was sent again as it was answered first, and refuses another one that
/// comes with its key: else its sender would take for done what nobody has done.
///
/// What was asked is not kept, only what came of it. So it is compared who acted, whether the table
/// of edges lets the command cause such events where the case stood then, and for the beginning of
/// a case who applies for what. The same act by the same person with other contents, such as
/// another text, cannot be told apart and gets the first answer.
final class FirstAnswers {

    private final CaseQueries queries;

    FirstAnswers(CaseQueries queries) {
        this.queries = queries;
    }

    /// What a key did.
    ///
    /// @param before the state in which it was used
    /// @param then the state that it led to
    private record Effect(CaseState before, CaseState then, List<JournalEntry> entries) {

        List<Event> events() {
            return entries.stream().map(JournalEntry::event).toList();
        }

        List<Class<? extends Event>> kinds() {
            return entries.stream()
                    .<Class<? extends Event>>map(each -> each.event().getClass())
                    .toList();
        }
    }

    /// The first answer to a key, computed from the journal as it was then.
    Answer to(CaseNo no, UUID key, Command command, Actor by) throws SQLException {
        CaseState state = new CaseState.None();
        Effect effect = new Effect(state, state, List.of());
        int version = 0;
        for (JournalEntry entry : Retries.run(() -> queries.journal(no))) {
            CaseState next =
                    Lifecycle.apply(
                            state, entry.event(), entry.actor(), CaseService.inChina(entry.at()));
            if (entry.command().equals(key)) {
                effect = with(effect, state, entry, next);
            }
            state = next;
            version = entry.seq();
        }
        return isOf(effect, command, by)
                ? new Answer.Done(
                        no, effect.entries().getLast().seq(), effect.then(), effect.events(), true)
                : new Answer.Refused(
                        new Outcome.Refused(Ground.KEY_REUSED), version, state, List.of());
    }

    private static Effect with(
            Effect effect, CaseState before, JournalEntry entry, CaseState then) {
        List<JournalEntry> entries = new ArrayList<>(effect.entries());
        entries.add(entry);
        return new Effect(effect.entries().isEmpty() ? before : effect.before(), then, entries);
    }

    private static boolean isOf(Effect effect, Command command, Actor by) {
        if (!gives(effect, command.getClass())) {
            return false;
        }
        // Whoever begins another draft with a key is led to the first one, and files nothing by it.
        return command instanceof Command.Open
                || effect.entries().getFirst().actor().text().equals(by.text())
                        && isAbout(effect, command);
    }

    /// Whether an act can have had this effect, and no other act of that state has exactly it.
    private static boolean gives(Effect effect, Class<? extends Command> command) {
        List<Class<? extends Event>> kinds = effect.kinds();
        Optional<Edge> edge = Lifecycle.edge(effect.before(), command);
        return edge.isPresent()
                && edge.get().events().containsAll(kinds)
                && (edge.get().events().equals(kinds)
                        || Lifecycle.acts(effect.before()).stream()
                                .flatMap(each -> Lifecycle.edge(effect.before(), each).stream())
                                .noneMatch(each -> each.events().equals(kinds)));
    }

    /// Whether the case that a command began is for whom and for what it asks.
    private static boolean isAbout(Effect effect, Command command) {
        if (!(effect.before() instanceof CaseState.None)) {
            return true;
        }
        Filing asked = Beginnings.filingOf(command);
        Filing begun = ((CaseState.Existing) effect.then()).filing();
        return asked.applicant().equals(begun.applicant()) && asked.item().equals(begun.item());
    }
}
