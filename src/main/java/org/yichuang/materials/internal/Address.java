package org.yichuang.materials.internal;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/// The name of a content: the SHA-256 of its bytes in lower-case hexadecimal.
record Address(String text) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    Address {
        if (!isAddress(text)) {
            throw new IllegalArgumentException(
                    "expected 64 hexadecimal digits as an address, but got \"" + text + "\"");
        }
    }

    static boolean isAddress(String text) {
        return FORM.matcher(text).matches();
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static Address of(MessageDigest finished) {
        return new Address(HexFormat.of().formatHex(finished.digest()));
    }

    /// Where the content lies below a folder.
    Path below(Path folder) {
        return foldersBelow(folder).getLast().resolve(text);
    }

    /// The folders that hold the content, outer one first: two levels of 256 keep each one small.
    List<Path> foldersBelow(Path folder) {
        Path outer = folder.resolve(text.substring(0, 2));
        return List.of(outer, outer.resolve(text.substring(2, 4)));
    }
}
