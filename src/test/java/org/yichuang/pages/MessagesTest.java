package org.yichuang.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The texts of all modules: the same in both languages, each used, none missing.
class MessagesTest {

    /// The words of a module's constants, such as `cases.delivery.COURIER`, belong to its API:
    /// other modules make the key from the constant.
    private static final Pattern CONSTANT = Pattern.compile("\\.[A-Z][A-Z_]+$");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern SAID_IN_CHINESE =
            Pattern.compile("<\\w+[^>]*lang=\"zh-CN\"[^>]*>[^<]*</");
    private static final Pattern COMMENT = Pattern.compile("<%--.*?--%>", Pattern.DOTALL);

    /// What is written on letters and certificates, in Chinese whoever reads it.
    private static final String PAPER = "paper";

    private final List<Messages> modules = Messages.ofAllModules();
    private final Sources sources = Sources.read();

    @Test
    void every_text_exists_in_both_languages() {
        for (Messages module : read()) {
            assertThat(module.english().stringPropertyNames())
                    .as("keys of " + module.name() + " in English")
                    .containsExactlyInAnyOrderElementsOf(module.chinese().stringPropertyNames());
        }
    }

    /// The texts that people read on pages, each in their language.
    private List<Messages> read() {
        return modules.stream().filter(module -> !module.name().equals(PAPER)).toList();
    }

    @Test
    void every_key_begins_with_the_name_of_its_module() {
        for (Messages module : modules) {
            assertThat(module.keys()).allMatch(key -> key.startsWith(module.name() + "."));
        }
    }

    @Test
    void nothing_that_the_chinese_text_tells_is_missing_in_english() {
        for (Messages module : read()) {
            for (String key : module.keys()) {
                assertThat(arguments(module.english().getProperty(key, ""), Locale.ENGLISH))
                        .as("arguments of " + key)
                        .containsAll(
                                arguments(
                                        module.chinese().getProperty(key, ""),
                                        Locale.SIMPLIFIED_CHINESE));
            }
        }
    }

    @Test
    void every_key_that_a_template_or_a_class_names_has_a_text() {
        Set<String> known = keys();
        List<String> missing = new ArrayList<>();
        sources.demands(names())
                .forEach(
                        (key, file) -> {
                            // A name without a text of its own may begin a family: title, remedy.
                            String family = key.endsWith(".") ? key : key + ".";
                            boolean exists =
                                    known.contains(key)
                                            || known.stream()
                                                    .anyMatch(one -> one.startsWith(family));
                            if (!exists) {
                                missing.add(key + " in " + file);
                            }
                        });
        assertThat(missing).as("keys without a text").isEmpty();
    }

    @Test
    void every_text_is_used_somewhere() {
        Set<String> mentioned = sources.mentions(names()).keySet();
        Set<String> beginnings =
                mentioned.stream()
                        .map(key -> key.endsWith(".") ? key : key + ".")
                        .collect(Collectors.toSet());
        List<String> unused =
                keys().stream()
                        .filter(key -> !mentioned.contains(key))
                        .filter(key -> !CONSTANT.matcher(key).find())
                        .filter(key -> beginnings.stream().noneMatch(key::startsWith))
                        .toList();
        assertThat(unused).as("texts that nothing uses").isEmpty();
    }

    @Test
    void no_template_has_chinese_words_of_its_own() {
        List<String> found = new ArrayList<>();
        sources.templates()
                .forEach(
                        (file, text) -> {
                            String rest = COMMENT.matcher(text).replaceAll("");
                            rest = SAID_IN_CHINESE.matcher(rest).replaceAll("");
                            rest.lines()
                                    .filter(line -> HAN.matcher(line).find())
                                    .forEach(line -> found.add(file + ": " + line.strip()));
                        });
        assertThat(found).as("words that belong into messages").isEmpty();
    }

    private Set<String> keys() {
        return modules.stream()
                .flatMap(module -> module.keys().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> names() {
        return modules.stream().map(Messages::name).collect(Collectors.toSet());
    }

    private static Set<Integer> arguments(String pattern, Locale locale) {
        Object[] formats = new MessageFormat(pattern, locale).getFormatsByArgumentIndex();
        Set<Integer> numbers = new TreeSet<>();
        for (int index = 0; index < formats.length; index++) {
            numbers.add(index);
        }
        return numbers;
    }
}
