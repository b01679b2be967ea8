package org.yichuang.api.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.api.web.CaseAnswer.AuthorityAnswer;

/// A case's journal as other systems see it.
///
/// @param whole whether the chain of hashes holds, for supervisors; null for others
record EventsAnswer(String no, int version, @Nullable Boolean whole, List<EventAnswer> events) {

    /// @param previousHash empty before the first
    /// @param data what happened, as far as the caller may read it
    /// @param masked whether something was left out of the data
    /// @param payload the event exactly as hashed, for supervisors
    record EventAnswer(
            int seq,
            String type,
            String text,
            Instant at,
            ActorAnswer actor,
            String previousHash,
            String hash,
            Map<String, Object> data,
            boolean masked,
            @Nullable String payload) {}

    /// @param authority of an officer
    /// @param account of an officer, for officials
    /// @param rule by which the platform acted
    record ActorAnswer(
            ActorRole role,
            @Nullable AuthorityAnswer authority,
            @Nullable String account,
            @Nullable String rule) {}

    enum ActorRole {
        APPLICANT,
        OFFICER,
        PLATFORM
    }
}
