package org.yichuang.materials;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.util.UriUtils;
import org.yichuang.kernel.CaseNo;

/// A file somebody uploaded. Two uploads of the same content are two files with one address.
///
/// @param address of the content in the [MaterialStore]
/// @param size in bytes
/// @param mediaType found from the content
/// @param name the cleaned name of the original
/// @param needsPassword whether the content opens only with a password that nobody here has
/// @param scan by what it was looked at for viruses: `none` when by nothing
public record StoredFile(
        UUID id,
        String address,
        long size,
        String mediaType,
        String name,
        boolean needsPassword,
        String scan,
        UUID uploadedBy,
        Instant uploadedAt) {

    /// The parameter by which an officer says in which case's file they look.
    public static final String CASE = "case";

    private static final Set<String> PREVIEWED =
            Set.of("application/pdf", "image/jpeg", "image/png");

    /// Where those who may see it find the file itself.
    public String path() {
        return "/materials/"
                + address
                + "/"
                + UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
    }

    /// The address of one of these paths for an officer who handles the case.
    public static String in(CaseNo no, String path) {
        return path + "?" + CASE + "=" + no.text();
    }

    /// Where they find a small picture of it, for a file with [#hasPreview()].
    public String thumbnailPath() {
        return path() + "/thumbnail";
    }

    /// Where they find its first page or picture at reading size, for a file with
    /// [#hasPreview()].
    public String pagePath() {
        return path() + "/page";
    }

    /// Whether pictures of it can be made here.
    public boolean hasPreview() {
        return PREVIEWED.contains(mediaType) && !needsPassword;
    }
}
