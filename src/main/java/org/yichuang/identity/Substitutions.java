package org.yichuang.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Officers who stand in for colleagues of their authority while those are away 代理. For that time
/// they have the colleague's roles in the handling of cases besides their own, and act under their
/// own names.
public interface Substitutions {

    /// @param absent login of who is away
    /// @param substitute login of who stands in
    /// @param until the last day
    /// @param madeAt when it was arranged
    /// @param endedAt when it was ended before that, null if it was not
    record Substitution(
            String absent,
            String substitute,
            LocalDate from,
            LocalDate until,
            Instant madeAt,
            @Nullable Instant endedAt) {

        /// Whether it was in force at a moment of a day.
        public boolean covers(LocalDate day, Instant at) {
            return !day.isBefore(from)
                    && !day.isAfter(until)
                    && !at.isBefore(madeAt)
                    && (endedAt == null || at.isBefore(endedAt));
        }
    }

    /// All in which some officers stood in for others, by their logins.
    List<Substitution> of(Collection<String> substitutes);
}
