package org.yichuang.intake.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Command.Delivery;
import org.yichuang.kernel.CaseNo;

/// A draft as stored.
///
/// @param answers answers to the guided questions, as JSON
/// @param form what was filled in, as JSON
/// @param licence identifier of the licence that it is about, null for a new one
/// @param deliveryTo where a courier brings the result, as JSON; null for other ways
/// @param submittedWith key of the submission that is under way, null while it can be edited
/// @param submittedAt when that submission began
record DraftRow(
        CaseNo no,
        UUID owner,
        String party,
        String item,
        int itemVersion,
        @Nullable String licence,
        String answers,
        String form,
        Delivery delivery,
        @Nullable String deliveryTo,
        int revision,
        Instant savedAt,
        @Nullable UUID submittedWith,
        @Nullable Instant submittedAt) {}
