package org.yichuang.cases.internal;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.Answer;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.Checked;

/// What the senders of commands know, kept outside the database: each command before it was sent,
/// and each answer after it was given, flushed to the disk.
final class Ledger implements AutoCloseable {

    /// A command that was sent.
    ///
    /// @param no null for the command that begins a case
    record Sent(UUID key, @Nullable CaseNo no, Script step) {}

    /// An answer that somebody relies on.
    record Acknowledged(CaseNo no, int version, String stage, int events) {

        static Acknowledged of(Answer.Done done) {
            return new Acknowledged(
                    done.no(),
                    done.version(),
                    Lifecycle.stageName(done.state()),
                    done.events().size());
        }
    }

    /// All that a file tells.
    ///
    /// @param sent in the order of sending
    /// @param refused commands that were answered with a refusal
    /// @param failed why commands came to no answer at all
    record Contents(
            Map<UUID, Sent> sent,
            Map<UUID, Acknowledged> acknowledged,
            Set<UUID> refused,
            Map<UUID, String> failed) {

        /// Commands of which nobody knows what came of them.
        Set<UUID> open() {
            Set<UUID> open = new HashSet<>(sent.keySet());
            open.removeAll(acknowledged.keySet());
            open.removeAll(refused);
            open.removeAll(failed.keySet());
            return open;
        }
    }

    /// Of a database into which nobody wrote through a ledger.
    static final Contents NOTHING = new Contents(Map.of(), Map.of(), Set.of(), Map.of());

    private final FileChannel file;

    /// Opens a file to go on with; a last line that a kill cut off is taken away, or the next line
    /// would be glued to it.
    Ledger(Path path) throws IOException {
        long whole = wholeLines(path).getBytes(StandardCharsets.UTF_8).length;
        file =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.APPEND);
        file.truncate(whole);
    }

    void sending(Sent sent) throws IOException {
        CaseNo no = sent.no();
        write("sent %s %s %s".formatted(sent.key(), no == null ? "-" : no.text(), sent.step()));
    }

    void answered(UUID key, Acknowledged answer) throws IOException {
        write(
                "done %s %s %d %s %d"
                        .formatted(
                                key,
                                answer.no().text(),
                                answer.version(),
                                answer.stage(),
                                answer.events()));
        file.force(false);
    }

    void refused(UUID key) throws IOException {
        write("refused " + key);
    }

    void failed(UUID key, Exception why) throws IOException {
        write("failed %s %s".formatted(key, why.toString().replaceAll("\\s", "_")));
    }

    private void write(String line) throws IOException {
        file.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /// Reads a file; a last line that was cut off by a kill was never relied on.
    static Contents read(Path path) throws IOException {
        Map<UUID, Sent> sent = new LinkedHashMap<>();
        Map<UUID, Acknowledged> acknowledged = new LinkedHashMap<>();
        Set<UUID> refused = new HashSet<>();
        Map<UUID, String> failed = new LinkedHashMap<>();
        for (String line : wholeLines(path).lines().toList()) {
            List<String> words = List.of(line.split(" ", -1));
            UUID key = UUID.fromString(words.get(1));
            switch (words.getFirst()) {
                case "sent" ->
                        sent.put(
                                key,
                                new Sent(key, number(words.get(2)), Script.valueOf(words.get(3))));
                case "done" -> acknowledged.put(key, acknowledged(words));
                case "refused" -> refused.add(key);
                default -> failed.put(key, words.get(2));
            }
        }
        return new Contents(sent, acknowledged, refused, failed);
    }

    private static String wholeLines(Path path) throws IOException {
        String text = Files.exists(path) ? Files.readString(path) : "";
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }

    private static Acknowledged acknowledged(List<String> words) {
        return new Acknowledged(
                requireNonNull(number(words.get(2))),
                Integer.parseInt(words.get(3)),
                words.get(4),
                Integer.parseInt(words.get(5)));
    }

    private static @Nullable CaseNo number(String text) {
        return CaseNo.parse(text) instanceof Checked.Valid(var no) ? no : null;
    }
}
