package org.yichuang.identity.internal;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// Identifiers of RFC 9562 version 7: those made later sort later, by the millisecond.
final class TimeOrderedId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeOrderedId() {}

    static UUID at(Instant instant) {
        long time = instant.toEpochMilli() << 16;
        long high = time | 0x7000L | RANDOM.nextInt(1 << 12);
        long low = RANDOM.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
