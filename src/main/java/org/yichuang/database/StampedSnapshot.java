package org.yichuang.database;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Data that is read often and changes seldom, kept whole in the process. A number in the
/// database, the stamp, grows with every change, whichever process makes it; it is looked at once
/// in a while, and the data is read again when it has grown. Readers never wait for that, except
/// the first.
///
/// @param <T> immutable
public final class StampedSnapshot<T> {

    private record Held<T>(T value, long stamp) {}

    private final LongSupplier stamp;
    private final Supplier<T> load;
    private final long betweenLooks;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable Held<T> held;
    private volatile long lookedAt;

    /// @param betweenLooks for how long an old value may be returned after another process changed
    ///     the data
    public StampedSnapshot(LongSupplier stamp, Supplier<T> load, Duration betweenLooks) {
        this.stamp = stamp;
        this.load = load;
        this.betweenLooks = betweenLooks.toNanos();
    }

    public T get() {
        Held<T> now = held;
        if (now == null) {
            return refresh();
        }
        if (System.nanoTime() - lookedAt < betweenLooks || !loading.tryLock()) {
            return now.value();
        }
        try {
            return loadIfGrown().value();
        } finally {
            loading.unlock();
        }
    }

    /// Looks at the stamp at once, after this process changed the data.
    public T refresh() {
        loading.lock();
        try {
            return loadIfGrown().value();
        } finally {
            loading.unlock();
        }
    }

    private Held<T> loadIfGrown() {
        // The stamp is read first: a change in between makes the next look load once too often,
        // never once too seldom.
        long current = stamp.getAsLong();
        Held<T> now = held;
        if (now == null || now.stamp() != current) {
            now = new Held<>(load.get(), current);
            held = now;
        }
        lookedAt = System.nanoTime();
        return now;
    }
}
