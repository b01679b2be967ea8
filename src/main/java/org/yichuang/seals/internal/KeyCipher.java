package org.yichuang.seals.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.yichuang.kernel.Sm3;

/// Encrypts the private keys of seals: SM4 in GCM (GB/T 32907), bound to the seal they belong to.
final class KeyCipher {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 16;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /// @param secret 256 random bits in Base64
    KeyCipher(String secret) {
        byte[] bits = Base64.getUrlDecoder().decode(secret);
        if (bits.length < KEY) {
            throw new IllegalArgumentException("expected a secret of at least 128 bits");
        }
        byte[] purpose = "yichuang seal keys".getBytes(StandardCharsets.US_ASCII);
        this.key = new SecretKeySpec(Arrays.copyOf(Sm3.digest(purpose, bits), KEY), "SM4");
    }

    byte[] encrypt(byte[] clear, String owner) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, clear, owner);
        byte[] stored = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, stored, NONCE, sealed.length);
        return stored;
    }

    /// @throws IllegalStateException when the key is another one, or the value was changed or
    ///     belongs to another owner
    byte[] decrypt(byte[] stored, String owner) {
        return run(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(stored, NONCE),
                Arrays.copyOfRange(stored, NONCE, stored.length),
                owner);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String owner) {
        try {
            Cipher cipher = Cipher.getInstance("SM4/GCM/NoPadding", Sm2.PROVIDER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "expected the key of %s to open with the secret of this installation"
                            .formatted(owner),
                    e);
        }
    }
}
