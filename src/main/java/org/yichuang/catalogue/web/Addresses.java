package org.yichuang.catalogue.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/// Addresses of pages of the catalogue.
final class Addresses {

    private Addresses() {}

    static String of(String path, Map<String, List<String>> query) {
        String joined =
                query.entrySet().stream()
                        .flatMap(
                                each ->
                                        each.getValue().stream()
                                                .map(value -> pair(each.getKey(), value)))
                        .collect(Collectors.joining("&"));
        return joined.isEmpty() ? path : path + "?" + joined;
    }

    static String search(String words) {
        return of("/items", Map.of("q", List.of(words)));
    }

    /// One part of a path, whatever characters it has.
    static String part(String text) {
        return UriUtils.encodePathSegment(text, StandardCharsets.UTF_8);
    }

    private static String pair(String name, String value) {
        return encoded(name) + "=" + encoded(value);
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
