package org.yichuang.pages.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPatternTest {

    private static final Object[][] NUMBERS = {
        {0, 1, 2, 3, 4, 5, 6, 7}, {1, 1234, -999, 1_000_000L, 2.5, -1000, 12L, 999}
    };
    private static final Object[][] ANYTHING = {{}, {2, "it's {0}", "", true, 'c', "甲", -1000, 0}};

    @Test
    void every_text_reads_as_message_format_reads_it() {
        same(ModuleMessages.chinese(), Locale.SIMPLIFIED_CHINESE);
        same(ModuleMessages.english(), Locale.ENGLISH);
    }

    private static void same(Map<String, String> texts, Locale locale) {
        assertThat(texts).hasSizeGreaterThan(1000);
        texts.forEach((key, text) -> same(key, text, locale));
    }

    private static void same(String key, String text, Locale locale) {
        same(key, text, locale, NUMBERS);
        if (!text.contains(",choice,")) {
            same(key, text, locale, ANYTHING);
        }
    }

    private static void same(String key, String text, Locale locale, Object[]... fillings) {
        for (Object[] filling : fillings) {
            assertThat(TextPattern.of(text, locale).fill(filling))
                    .as(key)
                    .isEqualTo(new MessageFormat(text, locale).format(filling));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "平",
                "it''s",
                "a '{0}' b {0}",
                "'{'{1}'}' {0}{0}",
                "'''{0}'''",
                "open ' end {0}",
                "{0,choice,0#none|1#one|1<{0} of them} {1}",
                "{7}"
            })
    void what_is_unusual_is_read_the_same(String text) {
        same("text", text, Locale.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{name}", "{ 1 }", "{0", "{0,unknown}"})
    void a_text_that_cannot_be_read_is_refused_when_it_is_loaded(String text) {
        assertThatThrownBy(() -> TextPattern.of(text, Locale.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
