package org.yichuang.catalogue.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;
import org.yichuang.kernel.ItemCode;

/// Addresses of pages of the catalogue.
final class Addresses {

    private static final Pattern PLAIN = Pattern.compile("[0-9A-Za-z_-]+");

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

    /// The page of an item by its code. Servers refuse some characters within a path, and regions
    /// put anything into their codes.
    static String code(ItemCode code) {
        String value = code.value();
        return PLAIN.matcher(value).matches()
                ? "/items/code/" + value
                : of("/items/code", Map.of("of", List.of(value)));
    }

    private static String pair(String name, String value) {
        return encoded(name) + "=" + encoded(value);
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
