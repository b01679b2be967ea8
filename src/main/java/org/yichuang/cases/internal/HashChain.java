package org.yichuang.cases.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.yichuang.kernel.Sm3;

/// The chain that makes a changed, removed or inserted journal row visible.
///
/// A row's hash is SM3 over the hash before it and every column of the row, texts with their length
/// in front so that no two rows give the same bytes. A case's chain starts from SM3 of its number.
final class HashChain {

    private HashChain() {}

    static byte[] start(String caseNo) {
        return Sm3.digest(caseNo.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] next(byte[] previous, Row row) {
        byte[] actor = row.actor().getBytes(StandardCharsets.UTF_8);
        byte[] type = row.type().getBytes(StandardCharsets.UTF_8);
        byte[] payload = row.payload().getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes =
                ByteBuffer.allocate(
                        previous.length + 64 + actor.length + type.length + payload.length);
        bytes.put(previous).putLong(row.caseId()).putInt(row.seq());
        bytes.putLong(row.at().getEpochSecond()).putInt(row.at().getNano());
        bytes.putInt(actor.length).put(actor).putInt(type.length).put(type);
        bytes.putShort(row.typeVersion());
        bytes.putLong(row.command().getMostSignificantBits());
        bytes.putLong(row.command().getLeastSignificantBits());
        bytes.putInt(payload.length).put(payload);
        return Sm3.digest(Arrays.copyOf(bytes.array(), bytes.position()));
    }

    /// A journal row without its hash.
    ///
    /// @param at to the microsecond, as the database keeps it
    record Row(
            long caseId,
            int seq,
            Instant at,
            String actor,
            String type,
            short typeVersion,
            UUID command,
            String payload) {}
}
