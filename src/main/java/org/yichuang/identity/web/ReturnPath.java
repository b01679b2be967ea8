package org.yichuang.identity.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.LocalPath;

/// The way back to where one was before signing in. Comes from the address bar, so anybody may have
/// written it: only a path of this site is followed, and none that belongs to signing in itself.
final class ReturnPath {

    private static final int LONGEST = 1500;
    private static final Set<String> PARTS_OF_SIGNING_IN =
            Set.of("/sign-in", "/sign-out", "/register", "/account/password");

    private ReturnPath() {}

    /// @return the path, or nothing when there is none that can be followed
    static @Nullable String safe(@Nullable String given) {
        if (given == null || given.length() > LONGEST || given.indexOf('\\') >= 0) {
            return null;
        }
        String path = LocalPath.orHome(given);
        String bare = path.replaceFirst("[?#].*", "");
        boolean useless =
                bare.equals("/")
                        || bare.startsWith("/api/")
                        || bare.startsWith("/error")
                        || PARTS_OF_SIGNING_IN.contains(bare);
        return useless ? null : path;
    }
}
