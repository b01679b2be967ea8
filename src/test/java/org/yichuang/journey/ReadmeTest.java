package org.yichuang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTest {

    private static final Pattern PICTURE = Pattern.compile("\\((docs/images/[^)]+)\\)");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void every_picture_that_it_shows_is_there(String readme) throws IOException {
        assertThat(
                        PICTURE.matcher(Files.readString(Path.of(readme)))
                                .results()
                                .map((MatchResult found) -> Path.of(found.group(1))))
                .isNotEmpty()
                .allSatisfy(picture -> assertThat(picture).exists());
    }
}
