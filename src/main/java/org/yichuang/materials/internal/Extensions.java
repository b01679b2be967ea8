package org.yichuang.materials.internal;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/// Which endings of a file's name go with which media type.
final class Extensions {

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    private Extensions() {}

    /// The ending of a name in small letters without its dot; none is "".
    static String of(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /// Whether people use the ending for any type at all; "9" in "report 2026.9" is none.
    static boolean isKnown(String extension) {
        if (extension.equals("ofd")) {
            return true;
        }
        Metadata named = new Metadata();
        named.set(TikaCoreProperties.RESOURCE_NAME_KEY, "x." + extension);
        try {
            return !TYPES.detect(null, named).equals(MediaType.OCTET_STREAM);
        } catch (IOException e) {
            throw new IllegalStateException("nothing is read from a name alone", e);
        }
    }

    static boolean fit(String mediaType, String extension) {
        return all(mediaType).contains(extension);
    }

    /// The usual ending, null for a type that has none.
    static @Nullable String usual(String mediaType) {
        List<String> all = all(mediaType);
        return all.isEmpty() ? null : all.getFirst();
    }

    /// How the type is called among people who use it: PDF, JPEG, DOCX.
    static String label(String mediaType) {
        String usual = usual(mediaType);
        return switch (usual) {
            case null -> mediaType;
            case "jpg" -> "JPEG";
            case "webp" -> "WebP";
            case "dll" -> "EXE";
            default -> usual.toUpperCase(Locale.ROOT);
        };
    }

    private static List<String> all(String mediaType) {
        return switch (mediaType) {
            case ContentType.OFD -> List.of("ofd");
            case ContentType.HEIC -> List.of("heic", "heif", "hif");
            default -> registered(mediaType);
        };
    }

    private static List<String> registered(String mediaType) {
        try {
            var type = TYPES.getRegisteredMimeType(mediaType);
            return type == null
                    ? List.of()
                    : type.getExtensions().stream().map(dotted -> dotted.substring(1)).toList();
        } catch (MimeTypeException e) {
            throw new IllegalArgumentException("not a media type: " + mediaType, e);
        }
    }
}
