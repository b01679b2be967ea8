package org.yichuang.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.testing.MessageFiles;

/// Every letter has its words, and belongs to an event and to commands that exist.
class LetterTextsTest {

    private static final MessageFiles TEXTS = MessageFiles.of("letters");
    private static final Set<String> PAPER = paper();

    private static Set<String> paper() {
        Properties texts = new Properties();
        try (InputStream in = LetterKind.class.getResourceAsStream("/messages/paper.properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stringPropertyNames();
    }

    @Test
    void every_letter_has_a_title_an_opening_and_a_name_in_both_languages() {
        for (LetterKind kind : LetterKind.values()) {
            assertThat(PAPER).contains("paper.title." + kind, "paper.text." + kind);
            for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertThat(TEXTS.text(language, "letters.name." + kind)).isNotBlank();
            }
        }
    }

    @Test
    void no_text_is_of_a_letter_that_does_not_exist() {
        Set<String> kinds =
                Arrays.stream(LetterKind.values()).map(Enum::name).collect(Collectors.toSet());

        assertThat(PAPER)
                .filteredOn(key -> key.matches("paper\\.(title|text|then|law)\\..*"))
                .hasSizeGreaterThan(LetterKind.values().length)
                .allSatisfy(key -> assertThat(kinds).contains(key.split("\\.")[2]));
    }

    @Test
    void every_letter_is_of_an_event_and_follows_commands_that_exist() {
        Set<String> events =
                Lifecycle.kindsOf(Event.class).stream()
                        .map(Lifecycle::inWords)
                        .collect(Collectors.toSet());
        Set<String> commands =
                Lifecycle.kindsOf(Command.class).stream()
                        .map(Lifecycle::inWords)
                        .collect(Collectors.toSet());

        for (LetterKind kind : LetterKind.values()) {
            assertThat(events).contains(kind.name());
            assertThat(commands).containsAll(kind.acts());
            kind.acts().forEach(act -> assertThat(LetterKind.after(act)).contains(kind));
        }
    }
}
