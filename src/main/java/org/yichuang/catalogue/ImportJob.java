package org.yichuang.catalogue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.RegionCode;

/// One import of items and how far it is.
///
/// @param total rows in the file, 0 until they are counted
/// @param read rows that were looked at
/// @param accepted rows that were kept
/// @param reported rows that were kept and have something odd about them
/// @param rejected rows that could not be kept
/// @param message why it failed
public record ImportJob(
        UUID id,
        RegionCode region,
        String fileName,
        long bytes,
        State state,
        Instant startedAt,
        String startedBy,
        @Nullable Instant finishedAt,
        int total,
        int read,
        int accepted,
        int reported,
        int rejected,
        @Nullable String message) {

    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /// How much is done, 0 to 100.
    public int percent() {
        return switch (state) {
            case DONE -> 100;
            case RUNNING, CANCELLED, FAILED -> total == 0 ? 0 : (int) (100L * read / total);
        };
    }
}
