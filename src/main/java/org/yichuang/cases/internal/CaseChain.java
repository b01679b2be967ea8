package org.yichuang.cases.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.cases.JournalCheck.Break;
import org.yichuang.cases.JournalCheck.Kind;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.Checked;

/// One case while its journal passes by in order: recomputes the chain, the state and the columns
/// of the lists, and keeps the first place that does not fit.
final class CaseChain {

    private static final Logger log = LoggerFactory.getLogger(CaseChain.class);

    /// What the case's own row says of its journal.
    ///
    /// @param caseNo null when there is no such row
    /// @param version number of the last event
    /// @param hash of the last event
    record Head(long caseId, @Nullable String caseNo, int version, byte @Nullable [] hash) {

        static Head of(ResultSet row) throws SQLException {
            return new Head(
                    row.getLong("case_id"),
                    row.getString("case_no"),
                    row.getInt("version"),
                    row.getBytes("head"));
        }
    }

    private final Head head;
    private byte[] hash;
    private CaseState state = new CaseState.None();
    private Columns columns = Columns.of(state);
    private Columns beforeCommand = columns;
    private @Nullable UUID command;
    private @Nullable Instant openedAt;
    private int seq;
    private @Nullable Break found;

    CaseChain(Head head) {
        this.head = head;
        hash = HashChain.start(head.caseNo() == null ? "" : head.caseNo());
    }

    boolean is(ResultSet row) throws SQLException {
        return row.getLong("case_id") == head.caseId();
    }

    void follow(ResultSet row) throws SQLException {
        int number = row.getInt("seq");
        if (found != null) {
            return;
        }
        if (head.caseNo() == null) {
            report(Kind.NO_CASE, number);
        } else if (number > head.version()) {
            report(Kind.INSERTED, number);
        } else if (number != seq + 1) {
            report(Kind.REMOVED, seq + 1);
        } else {
            seq = number;
            compare(row);
        }
    }

    private void compare(ResultSet row) throws SQLException {
        Instant at = CaseStore.instant(row, "at");
        HashChain.Row journal =
                new HashChain.Row(
                        head.caseId(),
                        seq,
                        at,
                        row.getString("actor"),
                        row.getString("type"),
                        row.getShort("type_version"),
                        row.getObject("command", UUID.class),
                        row.getString("payload"));
        hash = HashChain.next(hash, journal);
        if (!Arrays.equals(hash, row.getBytes("hash"))) {
            report(Kind.CHANGED, seq);
        } else {
            replay(journal);
        }
    }

    private void replay(HashChain.Row row) {
        try {
            Event event = Codec.event(row.type(), row.typeVersion(), row.payload());
            if (Lifecycle.canFollow(state, event)) {
                LocalDateTime at = LocalDateTime.ofInstant(row.at(), Parameters.CHINA);
                state = Lifecycle.apply(state, event, Codec.actor(row.actor()), at);
                keepColumns(row);
                return;
            }
        } catch (RuntimeException e) {
            log.debug("row {} of {} cannot be read", row.seq(), head.caseNo(), e);
        }
        report(Kind.IMPOSSIBLE, row.seq());
    }

    /// A closed case keeps what it had before the command that closed it, as [Changes] writes it.
    private void keepColumns(HashChain.Row row) {
        if (!row.command().equals(command)) {
            command = row.command();
            beforeCommand = columns;
        }
        columns = Columns.of(state).keeping(beforeCommand);
        if (openedAt == null) {
            openedAt = row.at();
        }
    }

    /// The first place where the journal does not hold, after the last row.
    Optional<Break> finish() {
        if (found == null && head.caseNo() != null) {
            if (seq < head.version()) {
                report(Kind.REMOVED, seq + 1);
            } else if (!Arrays.equals(hash, head.hash())) {
                report(Kind.CHANGED, seq);
            }
        }
        return Optional.ofNullable(found);
    }

    /// The first place where the journal does not hold or the case's row does not follow from it,
    /// after the last row.
    ///
    /// @param stage as stored
    Optional<Break> finish(@Nullable String stage) {
        if (finish().isEmpty()
                && head.caseNo() != null
                && !(state instanceof CaseState.Existing existing
                        && Lifecycle.stageName(existing).equals(stage))) {
            report(Kind.STATE_DIFFERS, seq);
        }
        return Optional.ofNullable(found);
    }

    /// What the journal says, after [#finish()] found nothing.
    CaseState state() {
        return state;
    }

    /// The columns of the lists that follow from it.
    Columns columns() {
        return columns;
    }

    /// When the first event was.
    @Nullable Instant openedAt() {
        return openedAt;
    }

    private void report(Kind kind, int at) {
        String text = head.caseNo() == null ? Long.toString(head.caseId()) : head.caseNo();
        Optional<CaseNo> no =
                head.caseNo() != null
                                && CaseNo.parse(head.caseNo()) instanceof Checked.Valid(var valid)
                        ? Optional.of(valid)
                        : Optional.empty();
        found = new Break(text, no, at, kind);
    }
}
