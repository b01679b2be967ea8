package org.yichuang.intake.internal;

import java.time.Instant;
import java.util.UUID;
import org.yichuang.cases.lifecycle.Command.Delivery;
import org.yichuang.kernel.CaseNo;

/// A draft as stored.
///
/// @param answers answers to the guided questions, as JSON
/// @param form what was filled in, as JSON
record DraftRow(
        CaseNo no,
        UUID owner,
        String party,
        String item,
        int itemVersion,
        String answers,
        String form,
        Delivery delivery,
        int revision,
        Instant savedAt) {}
