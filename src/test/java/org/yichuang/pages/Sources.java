package org.yichuang.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The project's own classes and templates, by path.
record Sources(Map<String, String> classes, Map<String, String> templates) {

    private static final Pattern KEY = Pattern.compile("\"([a-z]+\\.[A-Za-z0-9.-]+)\"");
    private static final Pattern FILE_NAME =
            Pattern.compile(".*\\.(ya?ml|json|properties|xml|css|js|svg|sql)");

    static Sources read() {
        return new Sources(
                read(Path.of("src/main/java"), ".java"), read(Path.of("src/main/jte"), ".jte"));
    }

    /// Everything that looks like a key of these modules, with a file that has it. What ends in a
    /// dot is the beginning of keys that are put together.
    Map<String, String> mentions(Set<String> modules) {
        return find(modules, (text, match) -> true);
    }

    /// Only what is surely a key: in a template, handed to `text(`, or of three parts and more. A
    /// word with one dot in a class may be the name of a table.
    Map<String, String> demands(Set<String> modules) {
        return find(
                modules,
                (text, match) ->
                        match.group(1).indexOf('.') != match.group(1).lastIndexOf('.')
                                || text.startsWith("@")
                                || text.substring(Math.max(0, match.start() - 40), match.start())
                                        .contains("ext("));
    }

    private Map<String, String> find(Set<String> modules, BiPredicate<String, MatchResult> wanted) {
        Map<String, String> found = new TreeMap<>();
        Stream.concat(classes.entrySet().stream(), templates.entrySet().stream())
                .forEach(
                        source ->
                                KEY.matcher(source.getValue())
                                        .results()
                                        .filter(match -> wanted.test(source.getValue(), match))
                                        .map(match -> match.group(1))
                                        .filter(key -> modules.contains(module(key)))
                                        .filter(key -> !FILE_NAME.matcher(key).matches())
                                        .forEach(key -> found.put(key, source.getKey())));
        return found;
    }

    private static String module(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Map<String, String> read(Path folder, String ending) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(ending)).toList()) {
                texts.put(file.toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
