package org.yichuang.api.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.yichuang.cases.JournalFeed;
import org.yichuang.cases.JournalFeed.Cursor;
import org.yichuang.cases.JournalFeed.Loss;
import org.yichuang.cases.JournalFeed.Reading;
import tools.jackson.databind.json.JsonMapper;

/// One stream of server-sent events (HTML Standard, 9.2). It reads a page, writes it, and reads the
/// next when the client has taken it: a slow client is sent what it can take, and holds neither
/// memory nor a connection to the database meanwhile.
final class EventStream {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// How soon a stream notices that it must end.
    private static final Duration NOTICE = Duration.ofMillis(500);

    private static final String RETRY = "retry: 3000\n\n";

    /// What the stream needs to know of the one who reads it, and of the server.
    interface Client {

        /// What is sent of an event.
        Object answer(JournalFeed.Told told);

        /// What is sent when reading on is impossible.
        Object problem(Loss loss);

        /// Whether the client may still read; asked with every heartbeat.
        boolean allowed();

        /// Whether the server goes on; asked all the time.
        boolean goesOn();
    }

    /// @param heartbeat after this time something is sent
    /// @param life after this time the stream ends
    record Times(Duration heartbeat, Duration life) {}

    private final JournalFeed feed;
    private final JournalFeed.Query query;
    private final Client client;
    private final OutputStream out;
    private final Times times;

    EventStream(
            JournalFeed feed,
            JournalFeed.Query query,
            Client client,
            OutputStream out,
            Times times) {
        this.feed = feed;
        this.query = query;
        this.client = client;
        this.out = out;
        this.times = times;
    }

    /// Sends events until one side ends it.
    ///
    /// @throws IOException when the client has gone, or takes nothing any more
    void run(Optional<Cursor> from) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        long beaten = begun;
        Optional<Cursor> at = from;
        boolean more = true;
        send(RETRY + from.map(EventStream::place).orElse(""));
        while (client.goesOn() && since(begun) < times.life.toNanos()) {
            if (more) {
                switch (feed.read(at, query)) {
                    case Reading.Lost(var loss) -> {
                        send("event: lost\n" + data(client.problem(loss)));
                        return;
                    }
                    case Reading.Events page -> {
                        send(page);
                        at = Optional.of(page.next());
                        more = !page.atEnd();
                    }
                }
            }
            if (!more) {
                more = feed.await(at.orElseThrow(), NOTICE);
            }
            if (since(beaten) >= times.heartbeat.toNanos()) {
                if (!client.allowed()) {
                    return;
                }
                send(": \n" + place(at.orElseThrow()));
                beaten = System.nanoTime();
            }
        }
    }

    /// Tells where to read on when there is no event to tell it with: at the beginning, so that who
    /// is cut off before the first event does not miss it, and when nothing was for this client.
    /// The client keeps the id and is told of no event (HTML Standard, 9.2.6).
    private static String place(Cursor at) {
        return "id: " + at.text() + "\n\n";
    }

    private static long since(long nanos) {
        return System.nanoTime() - nanos;
    }

    private void send(Reading.Events page) throws IOException {
        if (page.events().isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (JournalFeed.Told told : page.events()) {
            text.append("id: ").append(told.cursor().text()).append('\n');
            text.append(data(client.answer(told)));
        }
        send(text.toString());
    }

    /// JSON has no line breaks of its own.
    private static String data(Object value) {
        return "data: " + JSON.writeValueAsString(value) + "\n\n";
    }

    private void send(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
