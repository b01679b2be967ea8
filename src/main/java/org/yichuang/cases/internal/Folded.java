package org.yichuang.cases.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Lifecycle;

/// What the journal of a case says of it: its events, applied one after the other.
///
/// @param keys of all commands that brought the case here
/// @param lastAt the time of its last event
record Folded(CaseState state, Set<UUID> keys, Instant lastAt) {

    /// Reads what [CaseStatements#OF_THE_JOURNAL] gathers.
    ///
    /// @throws IllegalArgumentException when there is no journal, or an event of it cannot be read
    static Folded of(ResultSet row) throws SQLException {
        Timestamp[] ats = array(row, "ats", Timestamp[].class);
        String[] actors = array(row, "actors", String[].class);
        String[] types = array(row, "types", String[].class);
        Integer[] versions = array(row, "type_versions", Integer[].class);
        UUID[] commands = array(row, "commands", UUID[].class);
        String[] payloads = array(row, "payloads", String[].class);

        CaseState state = new CaseState.None();
        Set<UUID> keys = HashSet.newHashSet(commands.length);
        Instant at = Instant.EPOCH;
        for (int i = 0; i < types.length; i++) {
            at = ats[i].toInstant();
            Event event = Codec.event(types[i], versions[i], payloads[i]);
            state = Lifecycle.apply(state, event, Codec.actor(actors[i]), CaseService.inChina(at));
            keys.add(commands[i]);
        }
        return new Folded(state, Set.copyOf(keys), at);
    }

    private static <T> T array(ResultSet row, String column, Class<T> type) throws SQLException {
        java.sql.Array array = row.getArray(column);
        if (array == null) {
            throw new IllegalArgumentException(
                    "case %s has no journal".formatted(row.getString("case_no")));
        }
        return type.cast(array.getArray());
    }
}
