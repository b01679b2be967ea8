package org.yichuang.cases.internal;

import java.util.UUID;
import org.yichuang.kernel.CaseNo;

/// Draws a new case's slot and serial number from the key of the command that begins it, so that a
/// repeated command looks in the slot where the first one wrote.
final class CaseKeys {

    private CaseKeys() {}

    static int slot(UUID key) {
        return (int) (mix(key) >>> 54);
    }

    /// @param attempt 0 at first; another number after the serial number was found taken
    static int serial(UUID key, int attempt) {
        return (int) ((mix(key) + attempt * 0x9E3779B97F4A7C15L) & (CaseNo.SERIALS - 1));
    }

    /// Spreads every bit of the key over the result, so that keys that are no random numbers do as
    /// well.
    private static long mix(UUID key) {
        long bits =
                key.getMostSignificantBits() * 0x9E3779B97F4A7C15L ^ key.getLeastSignificantBits();
        bits = (bits ^ (bits >>> 32)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 29)) * 0x94D049BB133111EBL;
        return bits ^ (bits >>> 32);
    }
}
