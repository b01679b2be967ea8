package org.yichuang.pages.internal;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yichuang.pages.Assets;

/// One fingerprint over all static files stands in the path of each, so that style sheets and
/// scripts can name one another by relative paths and still never meet an old version.
@Component
class FingerprintedAssets implements Assets {

    static final String ROOT = "/assets";
    private static final String OWN = "classpath:/static/";
    private static final String HTMX = "htmx.min.js";

    private final String fingerprint;
    private final String[] locations;

    FingerprintedAssets() throws IOException {
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        Resource htmx =
                only(
                        files.getResources(
                                "classpath*:META-INF/resources/webjars/htmx.org/*/dist/" + HTMX));
        this.locations = new String[] {OWN, htmx.getURL().toString().replace(HTMX, "")};
        this.fingerprint = digest(files.getResources("classpath*:static/**/*.*"), htmx);
    }

    @Override
    public String path(String name) {
        return ROOT + "/" + fingerprint + "/" + name;
    }

    String fingerprint() {
        return fingerprint;
    }

    String[] locations() {
        return locations.clone();
    }

    private static Resource only(Resource[] found) {
        if (found.length != 1) {
            throw new IllegalStateException(
                    "expected one version of htmx, but got " + Arrays.toString(found));
        }
        return found[0];
    }

    private static String digest(Resource[] own, Resource htmx) throws IOException {
        MessageDigest digest = sha256();
        Resource[] ordered = own.clone();
        Arrays.sort(ordered, Comparator.comparing(Resource::getDescription));
        for (Resource file : ordered) {
            digest.update(file.getContentAsByteArray());
        }
        digest.update(htmx.getContentAsByteArray());
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
