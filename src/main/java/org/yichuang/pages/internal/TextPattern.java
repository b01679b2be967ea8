package org.yichuang.pages.internal;

import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// A text with gaps, understood once. A page fills some hundred of them: a [MessageFormat] would
/// make a number format for each number and be locked while it does.
public sealed interface TextPattern {

    /// The text with its gaps filled.
    String fill(Object... arguments);

    /// @param text as [MessageFormat] reads it
    /// @throws IllegalArgumentException if it cannot be read
    static TextPattern of(String text, Locale locale) {
        MessageFormat format = new MessageFormat(text, locale);
        Format[] gaps = format.getFormats();
        if (Arrays.stream(gaps).anyMatch(Objects::nonNull)) {
            return new Formatted(format);
        }
        return gaps.length == 0 ? new Fixed(format.format(new Object[0])) : Gaps.of(text, locale);
    }

    /// Has no gap.
    record Fixed(String text) implements TextPattern {

        @Override
        public String fill(Object... arguments) {
            return text;
        }
    }

    /// Has gaps without a format of their own.
    ///
    /// @param parts what stands before each gap, then what stands after the last
    /// @param arguments number of the argument for each gap
    record Gaps(List<String> parts, List<Integer> arguments, Locale locale) implements TextPattern {

        private static final int GROUPED_FROM = 1000;

        static Gaps of(String text, Locale locale) {
            List<String> parts = new ArrayList<>();
            List<Integer> arguments = new ArrayList<>();
            StringBuilder part = new StringBuilder();
            boolean quoted = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\'') {
                    if (i + 1 < text.length() && text.charAt(i + 1) == '\'') {
                        part.append(c);
                        i++;
                    } else {
                        quoted = !quoted;
                    }
                } else if (c == '{' && !quoted) {
                    int end = text.indexOf('}', i);
                    parts.add(part.toString());
                    arguments.add(Integer.valueOf(text.substring(i + 1, end)));
                    part.setLength(0);
                    i = end;
                } else {
                    part.append(c);
                }
            }
            parts.add(part.toString());
            return new Gaps(List.copyOf(parts), List.copyOf(arguments), locale);
        }

        @Override
        public String fill(Object... values) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < arguments.size(); i++) {
                text.append(parts.get(i));
                int argument = arguments.get(i);
                text.append(
                        argument < values.length ? shown(values[argument]) : "{" + argument + "}");
            }
            return text.append(parts.getLast()).toString();
        }

        private String shown(Object value) {
            if (value instanceof Number number && !small(number)) {
                return NumberFormat.getInstance(locale).format(number);
            }
            return String.valueOf(value);
        }

        /// Looks the same in every language.
        private static boolean small(Number number) {
            return number instanceof Integer whole && Math.abs(whole) < GROUPED_FROM;
        }
    }

    /// Chooses words by a number.
    record Formatted(MessageFormat format) implements TextPattern {

        @Override
        public String fill(Object... arguments) {
            return ((MessageFormat) format.clone()).format(arguments);
        }
    }
}
