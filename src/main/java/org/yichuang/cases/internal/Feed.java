package org.yichuang.cases.internal;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.JournalFeed;
import org.yichuang.cases.JournalListener;
import org.yichuang.cases.internal.FeedStore.Ends;
import org.yichuang.cases.internal.FeedStore.Numbered;
import org.yichuang.cases.internal.FeedStore.Row;

/// Writes the feed as it hears of events, and reads it for others.
final class Feed implements JournalFeed, JournalListener {

    /// How many places are looked at with one statement, at most.
    private static final int CHUNK = 1000;

    /// How many places one reading looks at before it answers with what it has.
    private static final int MOST_LOOKED_AT = 10 * CHUNK;

    private final FeedStore store;
    private final FeedHead head;
    private final Clock clock;
    private final Duration kept;

    /// @param clock one that a leap ahead does not mislead: what is forgotten does not come back
    /// @param kept for how long events are kept in the feed
    Feed(FeedStore store, FeedHead head, Clock clock, Duration kept) {
        this.store = store;
        this.head = head;
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    public void heard(List<Heard> batch) {
        store.append(batch, clock.instant());
    }

    /// Forgets what has been kept long enough.
    void forget() {
        store.forget(clock.instant().minus(kept));
    }

    @Override
    public Cursor latest() {
        long last = store.last();
        return cursor(last, store.ends(last));
    }

    private static Cursor cursor(long position, Ends ends) {
        byte[] hash = ends.hash();
        return new Cursor(position, hash == null ? 0 : check(hash));
    }

    private static int check(byte[] hash) {
        return ByteBuffer.wrap(hash).getInt();
    }

    @Override
    public boolean await(Cursor after, Duration atMost) throws InterruptedException {
        return head.await(after.position(), atMost);
    }

    @Override
    public Reading read(Optional<Cursor> after, Query query) {
        Cursor cursor = after.orElse(Cursor.START);
        Ends ends = store.ends(cursor.position());
        if (after.isEmpty()) {
            return read(new Cursor(ends.beforeFirst(), 0), ends, query);
        }
        Loss loss = loss(cursor, ends);
        return loss == null ? read(cursor, ends, query) : new Reading.Lost(loss);
    }

    private static @Nullable Loss loss(Cursor cursor, Ends ends) {
        if (cursor.position() > ends.last()) {
            return Loss.UNKNOWN;
        }
        if (cursor.position() < ends.beforeFirst()) {
            return Loss.EXPIRED;
        }
        // The event itself may be forgotten when the next one is the first that is kept.
        boolean other = ends.hash() != null && check(ends.hash()) != cursor.check();
        return other ? Loss.UNKNOWN : null;
    }

    private Reading read(Cursor from, Ends ends, Query query) {
        List<Numbered> found = new ArrayList<>();
        long upTo = from.position();
        long most = Math.min(ends.last(), from.position() + MOST_LOOKED_AT);
        int chunk = Math.min(CHUNK, query.limit());
        while (upTo < most && found.size() < query.limit()) {
            long next = Math.min(most, upTo + chunk);
            chunk = Math.min(CHUNK, 2 * chunk);
            for (Numbered each : store.places(upTo, next, query.types())) {
                if (found.size() == query.limit()) {
                    break;
                }
                if (query.wanted().test(each.place())) {
                    found.add(each);
                }
            }
            upTo = next;
        }
        if (upTo == from.position()) {
            return new Reading.Events(List.of(), from, true);
        }
        Ends now = store.ends(upTo);
        if (now.beforeFirst() > from.position()) {
            // some of it was forgotten while it was read
            return new Reading.Lost(Loss.EXPIRED);
        }
        List<Told> told = told(found);
        return found.size() == query.limit()
                ? new Reading.Events(told, told.getLast().cursor(), false)
                : new Reading.Events(told, cursor(upTo, now), upTo == ends.last());
    }

    private List<Told> told(List<Numbered> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, Place> places =
                found.stream().collect(Collectors.toMap(Numbered::number, Numbered::place));
        return store.rows(found).stream()
                .map(row -> told(row, requireNonNull(places.get(row.number()))))
                .toList();
    }

    private static Told told(Row row, Place place) {
        return new Told(
                new Cursor(row.number(), check(row.hash())),
                place,
                row.at(),
                readable(row.actor(), Codec::actor),
                row.type(),
                row.typeVersion(),
                readable(row, each -> Codec.event(each.type(), each.typeVersion(), each.payload())),
                HexFormat.of().formatHex(row.hash()),
                row.previous() == null
                        ? HexFormat.of().formatHex(HashChain.start(place.no().text()))
                        : row.previous());
    }

    /// A row of a later version, or one that somebody tampered with, must not hold up the others.
    private static <T, R> @Nullable R readable(T stored, Function<T, R> reader) {
        try {
            return reader.apply(stored);
        } catch (RuntimeException e) {
            return null;
        }
    }
}
