package org.yichuang.cases;

import java.time.Instant;
import java.util.UUID;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.kernel.CaseNo;

/// One row of a case's journal.
///
/// @param seq number within the case, from 1
/// @param type name of the event in storage and in the interfaces
/// @param command key of the command that caused it
/// @param payload the event as JSON, exactly as hashed
/// @param hash SM3 over the previous row's hash and this row, in hexadecimal
public record JournalEntry(
        CaseNo no,
        int seq,
        Instant at,
        Actor actor,
        String type,
        UUID command,
        Event event,
        String payload,
        String hash) {}
