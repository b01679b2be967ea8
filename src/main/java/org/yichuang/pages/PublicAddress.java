package org.yichuang.pages;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The address under which the public reaches the platform, for what leaves the screen: QR codes,
/// printed sheets, messages. Set with `yichuang.public-address`.
@Component
public final class PublicAddress {

    private final String site;

    public PublicAddress(
            @Value("${yichuang.public-address:http://127.0.0.1:${server.port:8080}}") String site) {
        this.site = site.replaceFirst("/+$", "");
    }

    /// @param path with its query, beginning with a slash
    public String of(String path) {
        return site + path;
    }
}
