package org.yichuang.kernel;

import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/// The cryptographic hash SM3 of GB/T 32905.
public final class Sm3 {

    /// Bytes of a hash.
    public static final int LENGTH = 32;

    private Sm3() {}

    /// The hash of the parts one after the other, as if they were one array. Where two lists of
    /// parts must not hash alike because they join alike, the caller puts lengths between them.
    public static byte[] digest(byte[]... parts) {
        SM3Digest digest = new SM3Digest();
        for (byte[] part : parts) {
            digest.update(part, 0, part.length);
        }
        byte[] hash = new byte[LENGTH];
        digest.doFinal(hash, 0);
        return hash;
    }

    /// The same as 64 hexadecimal digits in small letters.
    public static String hex(byte[]... parts) {
        return HexFormat.of().formatHex(digest(parts));
    }
}
