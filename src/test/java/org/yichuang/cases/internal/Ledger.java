package org.yichuang.cases.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    record Contents(Map<UUID, Sent> sent, Map<UUID, Acknowledged> acknowledged) {}

    private final FileChannel file;

    Ledger(Path path) throws IOException {
        file =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.APPEND);
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

    private void write(String line) throws IOException {
        file.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /// Reads a file; a last line that was cut off by a kill was never relied on.
    static Contents read(Path path) throws IOException {
        String text = Files.exists(path) ? Files.readString(path) : "";
        Map<UUID, Sent> sent = new LinkedHashMap<>();
        Map<UUID, Acknowledged> acknowledged = new LinkedHashMap<>();
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
            List<String> words = List.of(line.split(" ", -1));
            UUID key = UUID.fromString(words.get(1));
            if (words.getFirst().equals("sent")) {
                sent.put(key, new Sent(key, number(words.get(2)), Script.valueOf(words.get(3))));
            } else {
                CaseNo no = number(words.get(2));
                if (no != null) {
                    acknowledged.put(
                            key,
                            new Acknowledged(
                                    no,
                                    Integer.parseInt(words.get(3)),
                                    words.get(4),
                                    Integer.parseInt(words.get(5))));
                }
            }
        }
        return new Contents(sent, acknowledged);
    }

    private static @Nullable CaseNo number(String text) {
        return CaseNo.parse(text) instanceof Checked.Valid(var no) ? no : null;
    }
}
