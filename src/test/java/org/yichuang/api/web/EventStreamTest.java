package org.yichuang.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.yichuang.cases.JournalFeed;
import org.yichuang.cases.JournalFeed.Cursor;
import org.yichuang.cases.JournalFeed.Loss;
import org.yichuang.cases.JournalFeed.Query;
import org.yichuang.cases.JournalFeed.Reading;
import org.yichuang.cases.JournalFeed.Told;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;

/// What a stream writes, and when it ends.
class EventStreamTest {

    private static final RegionCode DISTRICT = new RegionCode("990102");
    private static final CaseNo NO = new CaseNo(DISTRICT, LocalDate.of(2026, 9, 24), 7, 1);
    private static final Query FOUR = new Query(_ -> true, Set.of(), 4);

    /// A feed of so many events, which counts how often it is read.
    private static final class CountedFeed implements JournalFeed {
        final AtomicInteger reads = new AtomicInteger();
        final int events;
        volatile boolean lost;

        CountedFeed(int events) {
            this.events = events;
        }

        @Override
        public Reading read(Optional<Cursor> after, Query query) {
            reads.incrementAndGet();
            if (lost) {
                return new Reading.Lost(Loss.EXPIRED);
            }
            int from = (int) after.orElse(Cursor.START).position();
            int to = Math.min(events, from + query.limit());
            return new Reading.Events(
                    IntStream.rangeClosed(from + 1, to).mapToObj(CountedFeed::told).toList(),
                    new Cursor(to, to),
                    to == events);
        }

        private static Told told(int number) {
            return new Told(
                    new Cursor(number, number),
                    new Place(NO, number, DISTRICT, "food", 1, "window"),
                    Instant.EPOCH,
                    null,
                    "CLOSED",
                    1,
                    new Event.Closed(),
                    "",
                    "");
        }

        @Override
        public Cursor latest() {
            return new Cursor(events, events);
        }

        @Override
        public boolean await(Cursor after, Duration atMost) throws InterruptedException {
            TimeUnit.MILLISECONDS.sleep(5);
            return false;
        }
    }

    /// A client that is allowed for so many heartbeats, on a server that goes on until told.
    private static final class Client implements EventStream.Client {
        final AtomicInteger heartbeats;
        volatile boolean running = true;

        Client(int heartbeats) {
            this.heartbeats = new AtomicInteger(heartbeats);
        }

        @Override
        public Object answer(Told told) {
            return Map.of("seq", told.place().seq());
        }

        @Override
        public Object problem(Loss loss) {
            return Map.of("ground", loss);
        }

        @Override
        public boolean allowed() {
            return heartbeats.getAndDecrement() > 0;
        }

        @Override
        public boolean goesOn() {
            return running;
        }
    }

    private static EventStream stream(
            JournalFeed feed, Client client, OutputStream out, long beat, long life) {
        return new EventStream(
                feed,
                FOUR,
                client,
                out,
                new EventStream.Times(Duration.ofMillis(beat), Duration.ofMillis(life)));
    }

    private static String text(ByteArrayOutputStream out) {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void every_event_has_its_cursor_as_id_and_a_heartbeat_tells_where_to_read_on()
            throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        stream(new CountedFeed(2), new Client(1), out, 30, 60_000).run(Optional.empty());

        assertThat(text(out))
                .isEqualTo(
                        """
                        retry: 3000

                        id: %1$s
                        data: {"seq":1}

                        id: %2$s
                        data: {"seq":2}

                        :\s
                        id: %2$s

                        """
                                .formatted(new Cursor(1, 1).text(), new Cursor(2, 2).text()));
    }

    @Test
    void reading_begins_after_the_cursor() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        stream(new CountedFeed(9), new Client(0), out, 20, 60_000)
                .run(Optional.of(new Cursor(7, 7)));

        assertThat(text(out).lines().filter(line -> line.startsWith("data")))
                .containsExactly("data: {\"seq\":8}", "data: {\"seq\":9}");
    }

    @Test
    void where_it_begins_is_said_at_once_without_an_event() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        stream(new CountedFeed(9), new Client(0), out, 20, 60_000)
                .run(Optional.of(new Cursor(9, 9)));

        assertThat(text(out))
                .isEqualTo("retry: 3000\n\nid: %s\n\n".formatted(new Cursor(9, 9).text()));
    }

    @Test
    void who_is_no_longer_allowed_gets_no_more() throws Exception {
        Client client = new Client(3);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        stream(new CountedFeed(0), client, out, 10, 60_000).run(Optional.empty());

        assertThat(text(out).lines().filter(line -> line.startsWith(":"))).hasSize(3);
        assertThat(client.heartbeats).hasValue(-1);
    }

    @Test
    void after_its_time_a_stream_ends_and_is_asked_for_again() throws Exception {
        long begun = System.nanoTime();
        stream(new CountedFeed(3), new Client(99), new ByteArrayOutputStream(), 10_000, 200)
                .run(Optional.empty());

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(ms(200), ms(5000));
    }

    private static Duration ms(long millis) {
        return Duration.ofMillis(millis);
    }

    @Test
    void a_reader_that_fell_behind_what_is_kept_is_told_how_to_begin_again() throws Exception {
        CountedFeed feed = new CountedFeed(3);
        feed.lost = true;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        stream(feed, new Client(9), out, 10_000, 60_000).run(Optional.empty());

        assertThat(text(out)).endsWith("event: lost\ndata: {\"ground\":\"EXPIRED\"}\n\n");
    }

    @Test
    void a_slow_client_is_read_for_no_faster_than_it_takes() throws Exception {
        // given: a client that takes a page and then nothing for a while
        CountedFeed feed = new CountedFeed(1000);
        CountDownLatch takesOn = new CountDownLatch(1);
        AtomicInteger pages = new AtomicInteger();
        OutputStream slow =
                new ByteArrayOutputStream() {
                    @Override
                    public void write(byte[] bytes) throws IOException {
                        if (pages.incrementAndGet() == 2) {
                            await(takesOn);
                        }
                        super.write(bytes);
                    }
                };
        Client client = new Client(0);
        Thread stream =
                Thread.ofVirtual().start(() -> run(stream(feed, client, slow, 60_000, 120_000)));

        // when
        Awaitility.await().until(() -> pages.get() == 2);
        TimeUnit.MILLISECONDS.sleep(200);

        // then: one page is ahead of it, and nothing of the thousand events is missing in the end
        assertThat(feed.reads).hasValue(1);
        takesOn.countDown();
        Awaitility.await().until(() -> feed.reads.get() >= 250);
        client.running = false;
        stream.join();
        assertThat(text((ByteArrayOutputStream) slow).lines().filter(l -> l.startsWith("data")))
                .hasSize(1000);
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void run(EventStream stream) {
        try {
            stream.run(Optional.empty());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void when_the_client_has_gone_the_stream_ends() {
        OutputStream gone =
                new OutputStream() {
                    @Override
                    public void write(int each) throws IOException {
                        throw new IOException("gone");
                    }
                };
        assertThatThrownBy(
                        () ->
                                stream(new CountedFeed(3), new Client(9), gone, 10, 60_000)
                                        .run(Optional.empty()))
                .isInstanceOf(IOException.class);
    }
}
