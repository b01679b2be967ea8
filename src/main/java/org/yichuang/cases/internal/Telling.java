package org.yichuang.cases.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.cases.JournalListener;
import org.yichuang.cases.JournalListener.Heard;

/// Tells one listener of a batch, and gathers what it cannot take.
///
/// A listener hears each case in its order. So when it could not take an event, all that follows in
/// that case waits behind it, in this batch and in those to come.
final class Telling {

    private static final Logger log = LoggerFactory.getLogger(Telling.class);
    private static final int LONGEST_ERROR = 300;

    /// Events of a case that a listener has not heard.
    ///
    /// @param error why it could not take the first one; empty when they wait behind others
    record Aside(long caseKey, int first, int last, String error) {

        private Aside and(Aside more) {
            return new Aside(
                    caseKey, Math.min(first, more.first), Math.max(last, more.last), error);
        }
    }

    private final JournalListener listener;
    private final Set<Long> waiting;
    private final Map<Long, Aside> aside = new LinkedHashMap<>();
    private boolean failed;

    /// @param waiting cases of which something was set aside before
    Telling(JournalListener listener, Set<Long> waiting) {
        this.listener = listener;
        this.waiting = new HashSet<>(waiting);
    }

    /// What the listener has not heard, by case.
    Collection<Aside> aside() {
        return aside.values();
    }

    /// Tells of all events at once. What the listener throws is thrown.
    void together(List<Heard> events) {
        List<Heard> open = open(events);
        if (!open.isEmpty()) {
            listener.heard(open);
        }
    }

    /// Tells of the events by halves, and so on until what the listener cannot take is alone and is
    /// set aside; each time in a transaction inside that of the relay, so that of what it cannot
    /// take nothing remains. What passes by itself is thrown, and sets nothing aside.
    void apart(List<Heard> events, TransactionTemplate nested) {
        List<Heard> open = open(events);
        if (open.isEmpty()) {
            return;
        }
        try {
            nested.executeWithoutResult(_ -> listener.heard(open));
        } catch (RuntimeException | Error e) {
            if (Retries.isPassing(e)) {
                throw e;
            }
            if (open.size() == 1) {
                log(open.getFirst(), e);
                setAside(aside(open.getFirst(), error(e)));
            } else {
                int half = open.size() / 2;
                apart(open.subList(0, half), nested);
                apart(open.subList(half, open.size()), nested);
            }
        }
    }

    /// A listener that can take nothing fails for many events; where, is told once.
    private void log(Heard event, Throwable why) {
        log.error(
                "{} cannot take event {} of {}; it is set aside and told again later: {}",
                listener.name(),
                event.entry().seq(),
                event.entry().no().text(),
                error(why),
                failed ? null : why);
        failed = true;
    }

    /// Sets aside what nobody can be told of.
    void setAside(Aside more) {
        waiting.add(more.caseKey());
        aside.merge(more.caseKey(), more, Aside::and);
    }

    /// Those that nothing of their case waits before; the others wait as well.
    private List<Heard> open(List<Heard> events) {
        List<Heard> open = new ArrayList<>(events.size());
        for (Heard each : events) {
            if (waiting.contains(each.entry().no().key())) {
                setAside(aside(each, ""));
            } else {
                open.add(each);
            }
        }
        return open;
    }

    private static Aside aside(Heard event, String error) {
        int seq = event.entry().seq();
        return new Aside(event.entry().no().key(), seq, seq, error);
    }

    /// What a failure comes from, in a line. Further lines of the database tell what the row held.
    static String error(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String line = cause.toString().replace("\0", "").lines().findFirst().orElse("");
        return line.substring(0, Math.min(line.length(), LONGEST_ERROR));
    }
}
