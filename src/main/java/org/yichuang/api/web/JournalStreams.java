package org.yichuang.api.web;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.yichuang.cases.JournalFeed;
import org.yichuang.cases.JournalFeed.Cursor;
import org.yichuang.cases.JournalFeed.Loss;
import org.yichuang.cases.JournalFeed.Reading;
import org.yichuang.identity.Account;
import org.yichuang.identity.Accounts;
import org.yichuang.pages.Page;

/// The open streams: so many and no more, each on the thread of its request, which is a virtual one
/// and may wait. They are ended before the server stops taking requests, so that it need not wait
/// for them.
@Component
class JournalStreams implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(JournalStreams.class);

    private static final EventStream.Times TIMES =
            new EventStream.Times(Duration.ofSeconds(15), Duration.ofMinutes(10));

    private static final int MOST_OF_AN_ACCOUNT = 5;
    private static final String RETRY_AFTER_SECONDS = "30";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long LOOK_EVERY_MILLIS = 50;

    private final JournalFeed feed;
    private final CloudEvents events;
    private final Accounts accounts;
    private final int most;
    private final Map<Thread, UUID> open = new ConcurrentHashMap<>();
    private volatile boolean running;

    JournalStreams(
            JournalFeed feed,
            CloudEvents events,
            Accounts accounts,
            @Value("${yichuang.journal.streams:50}") int most) {
        this.feed = feed;
        this.events = events;
        this.accounts = accounts;
        this.most = most;
    }

    /// Sends events until the client goes, the account is changed, the time of a stream is over or
    /// the server stops.
    void serve(
            Page page,
            Account account,
            JournalFeed.Query query,
            boolean texts,
            Optional<Cursor> from,
            HttpServletResponse response)
            throws IOException {
        if (!enter(account.id())) {
            throw ApiProblems.problem(
                            page,
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "TOO_MANY_STREAMS",
                            "api.journal.busy")
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        try {
            // A place that is lost is answered as a problem, while there is no answer yet.
            if (feed.read(from, query) instanceof Reading.Lost(var loss)) {
                throw JournalApi.lost(page, loss);
            }
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            // Proxies that gather answers would hold events back.
            response.setHeader("X-Accel-Buffering", "no");
            EventStream.Client client = new Reader(page, account, texts);
            send(new EventStream(feed, query, client, response.getOutputStream(), TIMES), from);
        } finally {
            open.remove(Thread.currentThread());
        }
    }

    private static void send(EventStream stream, Optional<Cursor> from) {
        try {
            stream.run(from);
        } catch (IOException e) {
            log.debug("a reader of the journal has gone", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("a stream of the journal broke off; its reader will ask again", e);
        }
    }

    private final class Reader implements EventStream.Client {

        private final Page page;
        private final Account account;
        private final boolean texts;

        Reader(Page page, Account account, boolean texts) {
            this.page = page;
            this.account = account;
            this.texts = texts;
        }

        @Override
        public Object answer(JournalFeed.Told told) {
            return events.of(told, texts);
        }

        @Override
        public Object problem(Loss loss) {
            return requireNonNull(JournalApi.lost(page, loss).answer().getBody());
        }

        @Override
        public boolean allowed() {
            return accounts.isStill(account);
        }

        @Override
        public boolean goesOn() {
            return running;
        }
    }

    private synchronized boolean enter(UUID account) {
        long own = open.values().stream().filter(account::equals).count();
        if (!running || open.size() >= most || own >= MOST_OF_AN_ACCOUNT) {
            return false;
        }
        open.put(Thread.currentThread(), account);
        return true;
    }

    @Override
    public void start() {
        running = true;
    }

    /// Lets every stream come to its end, and cuts off those whose client takes nothing.
    @Override
    public void stop() {
        running = false;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!open.isEmpty() && System.nanoTime() - end < 0) {
            pause();
        }
        Set.copyOf(open.keySet()).forEach(Thread::interrupt);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Stops first.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
