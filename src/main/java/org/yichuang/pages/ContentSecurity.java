package org.yichuang.pages;

/// What a page may load. No inline script or style, nothing from other places.
public final class ContentSecurity {

    public static final String HEADER = "Content-Security-Policy";

    /// `blob:` pictures are previews of a file the person just chose; framing is for documents of
    /// the same origin beside their check points.
    public static final String POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
                    + "font-src 'self'; connect-src 'self'; frame-src 'self'; object-src 'none'; "
                    + "base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    private ContentSecurity() {}
}
