package org.yichuang.pages;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/// A path on this site that a form sent along to come back to. Anything else leads home, so that no
/// link can send people to a stranger's site through ours.
public final class LocalPath {

    private static final String HOME = "/";

    private LocalPath() {}

    public static String orHome(@Nullable String path) {
        if (path == null || !path.startsWith("/") || path.startsWith("//")) {
            return HOME;
        }
        try {
            URI uri = new URI(path);
            boolean local = uri.getScheme() == null && uri.getRawAuthority() == null;
            return local ? uri.toASCIIString() : HOME;
        } catch (URISyntaxException notAPath) {
            return HOME;
        }
    }
}
