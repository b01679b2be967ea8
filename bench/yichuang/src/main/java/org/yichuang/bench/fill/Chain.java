package org.yichuang.bench.fill;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.yichuang.kernel.Sm3;

/// The journal's hash chain as docs/adr/0004 lays it down, written a second time, so that what is
/// filled in verifies and the platform's own check is checked by it.
final class Chain {

    private byte[] hash;

    Chain(String caseNo) {
        hash = Sm3.digest(caseNo.getBytes(StandardCharsets.UTF_8));
    }

    /// Appends a row.
    ///
    /// @return its hash, as PostgreSQL reads a bytea
    String append(
            long caseId,
            int seq,
            Instant at,
            String actor,
            String type,
            short typeVersion,
            UUID command,
            String payload) {
        byte[] who = actor.getBytes(StandardCharsets.UTF_8);
        byte[] what = type.getBytes(StandardCharsets.UTF_8);
        byte[] content = payload.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes =
                ByteBuffer.allocate(hash.length + 64 + who.length + what.length + content.length)
                        .put(hash)
                        .putLong(caseId)
                        .putInt(seq)
                        .putLong(at.getEpochSecond())
                        .putInt(at.getNano())
                        .putInt(who.length)
                        .put(who)
                        .putInt(what.length)
                        .put(what)
                        .putShort(typeVersion)
                        .putLong(command.getMostSignificantBits())
                        .putLong(command.getLeastSignificantBits())
                        .putInt(content.length)
                        .put(content);
        hash = Sm3.digest(Arrays.copyOf(bytes.array(), bytes.position()));
        return head();
    }

    /// The hash of the last row.
    String head() {
        return "\\x" + HexFormat.of().formatHex(hash);
    }
}
