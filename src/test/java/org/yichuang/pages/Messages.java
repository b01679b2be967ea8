package org.yichuang.pages;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The two files of texts of one module.
record Messages(String name, Properties chinese, Properties english) {

    private static final Path FOLDER = Path.of("src/main/resources/messages");

    static List<Messages> ofAllModules() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .filter(name -> !name.endsWith("_en"))
                    .sorted()
                    .map(name -> new Messages(name, read(name), read(name + "_en")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> keys() {
        return new TreeSet<>(chinese.stringPropertyNames());
    }

    private static Properties read(String name) {
        Properties texts = new Properties();
        Path file = FOLDER.resolve(name + ".properties");
        if (!Files.exists(file)) {
            return texts;
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
