package org.yichuang.api.web;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.api.web.EventsAnswer.ActorRole;

/// An event of a case's journal as a CloudEvent 1.0 in the JSON format. What stands after `data` is
/// an extension attribute; their names have small letters only, as the specification asks.
///
/// @param id number of the case and of the event in it
/// @param subject number of the case
/// @param seq number of the event in its case
/// @param hash SM3 over `previoushash` and the event as it was written, in hexadecimal
/// @param previoushash hash of the event before it in its case; of the case's number before the
///     first
/// @param cursor where to read on after this event
record CloudEventAnswer(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        String dataschema,
        JournalDataAnswer data,
        int seq,
        String hash,
        String previoushash,
        String cursor,
        String region,
        String item) {

    /// @param event what happened, as far as it is given
    /// @param masked whether something of it was left out
    record JournalDataAnswer(
            String no,
            int seq,
            String region,
            String item,
            int itemVersion,
            @Nullable JournalActorAnswer actor,
            Map<String, Object> event,
            boolean masked) {}

    /// @param authority identifier of the authority, of an officer
    /// @param account of an officer
    /// @param rule by which the platform acted
    record JournalActorAnswer(
            ActorRole role,
            @Nullable String authority,
            @Nullable String account,
            @Nullable String rule) {}
}
