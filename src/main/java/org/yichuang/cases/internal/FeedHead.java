package org.yichuang.cases.internal;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/// Where the feed ends, for any number of readers that wait for more. One of them at a time looks,
/// at most four times a second, and tells the others: so waiting costs the database the same
/// whether one waits or a hundred, and nothing when nobody does.
final class FeedHead {

    private static final long EVERY_NANOS = Duration.ofMillis(250).toNanos();

    private final LongSupplier last;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition looked = lock.newCondition();
    private long head;
    private long lookedAt = System.nanoTime() - EVERY_NANOS;
    private boolean looking;

    /// @param last reads the position of the newest event
    FeedHead(LongSupplier last) {
        this.last = last;
    }

    /// Waits until there is an event after a position.
    ///
    /// @return false when there was none in this time
    boolean await(long after, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (head <= after) {
                long now = System.nanoTime();
                if (!looking && now - lookedAt >= EVERY_NANOS) {
                    look();
                } else if (now - end >= 0) {
                    return false;
                } else {
                    var _ = looked.awaitNanos(Math.min(end - now, untilNextLook(now)));
                }
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private long untilNextLook(long now) {
        return looking ? EVERY_NANOS : Math.max(1, EVERY_NANOS - (now - lookedAt));
    }

    /// Called with the lock held, which is given up while the database answers.
    private void look() {
        looking = true;
        lock.unlock();
        long found = head;
        try {
            found = last.getAsLong();
        } finally {
            lock.lock();
            head = found;
            lookedAt = System.nanoTime();
            looking = false;
            looked.signalAll();
        }
    }
}
