package org.yichuang.bench.load;

import org.yichuang.bench.approval.Application;
import org.yichuang.bench.approval.Applications;

/// One of the people who work at once: files applications, acts, and is timed. Used by one thread.
public final class Worker {

    /// Something a user does.
    @FunctionalInterface
    public interface Act {
        void perform() throws Exception;
    }

    private final int number;
    private final Window window;
    private final Applications applications;
    private final Latencies latencies = new Latencies();
    private final SlowMoments slow = new SlowMoments();
    private long cases;
    private long casesInWindow;

    Worker(int number, Window window) {
        this.number = number;
        this.window = window;
        this.applications = new Applications(number);
    }

    /// Counted from 0.
    public int number() {
        return number;
    }

    public Application nextApplication() {
        return applications.next();
    }

    /// Performs one user action and records how long it took, when it ends while figures count.
    public void act(String action, Act act) throws Exception {
        long start = System.nanoTime();
        act.perform();
        long end = System.nanoTime();
        if (window.contains(end)) {
            latencies.record(action, end - start);
            slow.record(end, end - start);
        }
    }

    void caseFinished() {
        cases++;
        if (window.contains(System.nanoTime())) {
            casesInWindow++;
        }
    }

    Latencies latencies() {
        return latencies;
    }

    SlowMoments slow() {
        return slow;
    }

    long cases() {
        return cases;
    }

    long casesInWindow() {
        return casesInWindow;
    }
}
