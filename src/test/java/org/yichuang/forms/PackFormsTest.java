package org.yichuang.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackFormsTest {

    static Stream<Path> forms() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("packs"))) {
            return files
                    .filter(file -> file.toString().matches(".*/forms/[^/]+[.]json"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_form_of_the_packs_is_sound(Path file) {
        assertThat(Stall.FORMS.read(Stall.JSON.readTree(file.toFile())))
                .isInstanceOf(FormReading.Sound.class);
    }
}
