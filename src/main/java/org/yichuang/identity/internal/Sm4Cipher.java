package org.yichuang.identity.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.yichuang.identity.PersonalDataCipher;

/// SM4 in GCM. A stored value is: one byte of format, four bytes that name the key, twelve bytes of
/// nonce, the encrypted text with a tag of sixteen bytes. The place is authenticated with it.
final class Sm4Cipher implements PersonalDataCipher {

    private static final byte FORMAT = 1;
    private static final int KEY_NAME = 4;
    private static final int KEY = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int HEADER = 1 + KEY_NAME + NONCE;

    private final SecureRandom random = new SecureRandom();
    private final Map<Integer, KeyParameter> keys;
    private final int current;

    /// @param secrets the first encrypts, all decrypt
    Sm4Cipher(List<byte[]> secrets) {
        Map<Integer, KeyParameter> named = new LinkedHashMap<>();
        for (byte[] secret : secrets) {
            named.put(nameOf(secret), keyOf(secret));
        }
        this.keys = Collections.unmodifiableMap(named);
        this.current = nameOf(secrets.getFirst());
    }

    private static int nameOf(byte[] secret) {
        return ByteBuffer.wrap(new KeyedHash(secret).bytes("name", "")).getInt();
    }

    private static KeyParameter keyOf(byte[] secret) {
        byte[] derived = new KeyedHash(secret).bytes("SM4-GCM", "");
        return new KeyParameter(Arrays.copyOf(derived, KEY));
    }

    @Override
    public byte[] encrypt(String clear, String place) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] input = clear.getBytes(StandardCharsets.UTF_8);
        GCMModeCipher cipher = cipher(true, current, nonce, place);
        byte[] output = new byte[cipher.getOutputSize(input.length)];
        try {
            int written = cipher.processBytes(input, 0, input.length, output, 0);
            cipher.doFinal(output, written);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("encrypting cannot fail", e);
        }
        return ByteBuffer.allocate(HEADER + output.length)
                .put(FORMAT)
                .putInt(current)
                .put(nonce)
                .put(output)
                .array();
    }

    @Override
    public String decrypt(byte[] encrypted, String place) {
        if (encrypted.length < HEADER + TAG_BITS / 8 || encrypted[0] != FORMAT) {
            throw new IllegalStateException("the value at " + place + " is not an encrypted one");
        }
        ByteBuffer parts = ByteBuffer.wrap(encrypted, 1, encrypted.length - 1);
        int key = parts.getInt();
        byte[] nonce = new byte[NONCE];
        parts.get(nonce);
        byte[] input = new byte[parts.remaining()];
        parts.get(input);
        GCMModeCipher cipher = cipher(false, key, nonce, place);
        byte[] output = new byte[cipher.getOutputSize(input.length)];
        try {
            int written = cipher.processBytes(input, 0, input.length, output, 0);
            cipher.doFinal(output, written);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(
                    "the value at " + place + " was changed, or moved from another place", e);
        }
        return new String(output, StandardCharsets.UTF_8);
    }

    private GCMModeCipher cipher(boolean encrypt, int keyName, byte[] nonce, String place) {
        KeyParameter key = keys.get(keyName);
        if (key == null) {
            throw new IllegalStateException(
                    "the value at " + place + " was encrypted with a key that is not configured");
        }
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(
                encrypt,
                new AEADParameters(key, TAG_BITS, nonce, place.getBytes(StandardCharsets.UTF_8)));
        return cipher;
    }
}
