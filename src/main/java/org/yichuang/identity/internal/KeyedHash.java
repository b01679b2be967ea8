package org.yichuang.identity.internal;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/// HMAC with SM3: the same text gives the same value, and without the key nobody can try out texts.
public final class KeyedHash {

    private final KeyParameter key;

    KeyedHash(byte[] key) {
        this.key = new KeyParameter(key);
    }

    /// @param purpose keeps equal texts of different meaning apart
    /// @return 64 hexadecimal digits
    public String of(String purpose, String text) {
        return HexFormat.of().formatHex(bytes(purpose, text));
    }

    byte[] bytes(String purpose, String text) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(key);
        byte[] input = (purpose + '\0' + text).getBytes(StandardCharsets.UTF_8);
        mac.update(input, 0, input.length);
        byte[] value = new byte[mac.getMacSize()];
        mac.doFinal(value, 0);
        return value;
    }
}
