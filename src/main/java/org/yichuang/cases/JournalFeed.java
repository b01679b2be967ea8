package org.yichuang.cases;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;

/// The events of all cases in one order, for readers that remember where they are.
///
/// The order is that in which events are told to the listeners, soon after they are durable. It
/// never changes, the events of one case stand in it in theirs, and none is put in later before one
/// that could be read already. What happens to a draft is not in it: it concerns its applicant
/// alone.
public interface JournalFeed {

    /// Reads on.
    ///
    /// @param after where the reader is; empty for the oldest event that is kept
    Reading read(Optional<Cursor> after, Query query);

    /// Where the newest event is.
    Cursor latest();

    /// Waits until there is an event after a place, whether the reader wants it or not.
    ///
    /// @return false when there was none in this time
    boolean await(Cursor after, Duration atMost) throws InterruptedException;

    /// A place in the order: an event that was read. To readers it is a text without meaning.
    ///
    /// @param position number of the event in the order, 0 before the first
    /// @param check beginning of the event's hash: tells when another event stands there now,
    ///     because the database was restored from a backup
    record Cursor(long position, int check) {

        /// Before the first event there ever was.
        public static final Cursor START = new Cursor(0, 0);

        private static final int LENGTH = Long.BYTES + Integer.BYTES;

        public String text() {
            byte[] bytes = ByteBuffer.allocate(LENGTH).putLong(position).putInt(check).array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }

        /// @return empty for a text that is none
        public static Optional<Cursor> parse(String text) {
            byte[] bytes;
            try {
                bytes = Base64.getUrlDecoder().decode(text);
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
            if (bytes.length != LENGTH) {
                return Optional.empty();
            }
            ByteBuffer read = ByteBuffer.wrap(bytes);
            Cursor cursor = new Cursor(read.getLong(), read.getInt());
            return cursor.position < 0 ? Optional.empty() : Optional.of(cursor);
        }
    }

    /// What a reader wants.
    ///
    /// @param wanted which events, by their places
    /// @param types names of events, see [JournalEntry#type]; empty for all
    /// @param limit how many at most
    record Query(Predicate<Place> wanted, Set<String> types, int limit) {
        public Query {
            types = Set.copyOf(types);
        }
    }

    /// Where an event belongs, known before it is read.
    ///
    /// @param window identifier of the authority whose window receives the application
    record Place(
            CaseNo no, int seq, RegionCode region, String item, int itemVersion, String window) {}

    /// An event as it stands in the journal.
    ///
    /// @param cursor to read on after it
    /// @param actor null when it cannot be read
    /// @param event null when this version of the platform cannot read it
    /// @param previousHash of the event before it in its case; before the first, of its number
    record Told(
            Cursor cursor,
            Place place,
            Instant at,
            @Nullable Actor actor,
            String type,
            int typeVersion,
            @Nullable Event event,
            String hash,
            String previousHash) {}

    /// What came of reading.
    sealed interface Reading {

        /// Events, oldest first. There may be fewer than wanted, or none, though more follow: a
        /// reader that wants few of many is not kept waiting for them.
        ///
        /// @param next where to read on
        /// @param atEnd whether nothing more was there
        record Events(List<Told> events, Cursor next, boolean atEnd) implements Reading {
            public Events {
                events = List.copyOf(events);
            }
        }

        /// The place is not there.
        record Lost(Loss loss) implements Reading {}
    }

    /// Why a place is not there.
    enum Loss {
        /// What comes after it is kept no longer.
        EXPIRED,
        /// There never was such an event, or it is gone since the database was restored.
        UNKNOWN
    }
}
