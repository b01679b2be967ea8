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

/// One case while its journal passes by in order: recomputes the chain and the state, and keeps the
/// first place that does not fit.
final class CaseChain {

    private static final Logger log = LoggerFactory.getLogger(CaseChain.class);

    private final long caseId;
    private final @Nullable String caseNo;
    private final int version;
    private final byte @Nullable [] head;
    private final @Nullable String stage;
    private final @Nullable String stored;
    private byte[] hash;
    private CaseState state = new CaseState.None();
    private int seq;
    private @Nullable Break found;

    /// @param row the first row of the case
    CaseChain(ResultSet row) throws SQLException {
        caseId = row.getLong("case_id");
        caseNo = row.getString("case_no");
        version = row.getInt("version");
        head = row.getBytes("head");
        stage = row.getString("stage");
        stored = row.getString("state");
        hash = HashChain.start(caseNo == null ? "" : caseNo);
    }

    boolean is(ResultSet row) throws SQLException {
        return row.getLong("case_id") == caseId;
    }

    void follow(ResultSet row) throws SQLException {
        int number = row.getInt("seq");
        if (found != null) {
            return;
        }
        if (caseNo == null) {
            report(Kind.NO_CASE, number);
        } else if (number > version) {
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
                        caseId,
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
                return;
            }
        } catch (RuntimeException e) {
            log.debug("row {} of {} cannot be read", row.seq(), caseNo, e);
        }
        report(Kind.IMPOSSIBLE, row.seq());
    }

    /// The first place that does not fit, after the last row.
    Optional<Break> finish() {
        if (found == null && caseNo != null) {
            if (seq < version) {
                report(Kind.REMOVED, seq + 1);
            } else if (!Arrays.equals(hash, head)) {
                report(Kind.CHANGED, seq);
            } else if (!state.equals(present())) {
                report(Kind.STATE_DIFFERS, seq);
            }
        }
        return Optional.ofNullable(found);
    }

    private @Nullable CaseState present() {
        try {
            return stage == null || stored == null ? null : Codec.state(stage, stored);
        } catch (RuntimeException e) {
            // What cannot be read is not what the journal says.
            return null;
        }
    }

    private void report(Kind kind, int at) {
        String text = caseNo == null ? Long.toString(caseId) : caseNo;
        Optional<CaseNo> no =
                caseNo != null && CaseNo.parse(caseNo) instanceof Checked.Valid(var valid)
                        ? Optional.of(valid)
                        : Optional.empty();
        found = new Break(text, no, at, kind);
    }
}
