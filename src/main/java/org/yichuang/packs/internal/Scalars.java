package org.yichuang.packs.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.CreditCode;
import org.yichuang.kernel.IdentityNumber;
import org.yichuang.kernel.RegionCode;
import org.yichuang.packs.Suggestion;

/// Reads one word of a file as the type that the record wants.
final class Scalars {

    /// The word is not of the type; the message says what was expected.
    static final class NotOfType extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final String fix;

        NotOfType(String message, String fix) {
            super(message, null, false, false);
            this.fix = fix;
        }

        String fix() {
            return fix;
        }
    }

    private Scalars() {}

    static boolean isScalar(Class<?> type) {
        return type == String.class
                || type.isPrimitive()
                || type == Boolean.class
                || Number.class.isAssignableFrom(type)
                || type == LocalDate.class
                || type == LocalTime.class
                || type.isEnum()
                || isIdentifier(type)
                || factory(type) != null;
    }

    private static boolean isIdentifier(Class<?> type) {
        return type == RegionCode.class || type == CreditCode.class || type == IdentityNumber.class;
    }

    static Object read(String text, Class<?> type) {
        try {
            return convert(text, type);
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new NotOfType("expected " + described(type) + ", but got " + text, "Write one");
        } catch (IllegalArgumentException e) {
            throw new NotOfType(
                    "expected " + described(type) + ", but got " + text,
                    "Check it character by character");
        }
    }

    private static Object convert(String text, Class<?> type) {
        if (type == String.class) {
            return text;
        } else if (type == int.class || type == Integer.class) {
            return Integer.parseInt(text);
        } else if (type == BigDecimal.class) {
            return new BigDecimal(text);
        } else if (type == double.class || type == Double.class) {
            return Double.parseDouble(text);
        } else if (type == boolean.class || type == Boolean.class) {
            return truth(text);
        } else if (type == LocalDate.class) {
            return LocalDate.parse(text);
        } else if (type == LocalTime.class) {
            return LocalTime.parse(text);
        } else if (type.isEnum()) {
            return constant(text, type);
        } else if (type == RegionCode.class) {
            return new RegionCode(text);
        } else if (type == CreditCode.class) {
            return new CreditCode(text);
        } else if (type == IdentityNumber.class) {
            return new IdentityNumber(text);
        }
        return made(text, type);
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new NotOfType("expected true or false, but got " + text, "Write one");
        };
    }

    private static Object constant(String text, Class<?> type) {
        Object[] constants = type.getEnumConstants();
        List<String> known = Arrays.stream(constants).map(each -> written((Enum<?>) each)).toList();
        int at = known.indexOf(text);
        if (at < 0) {
            throw new NotOfType("\"" + text + "\" is not known here", Suggestion.of(text, known));
        }
        return constants[at];
    }

    /// IN_USE is written in-use, but A stays A.
    private static String written(Enum<?> constant) {
        String name = constant.name();
        return name.length() == 1 ? name : name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable Method factory(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals("of"))
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .filter(method -> type.isAssignableFrom(method.getReturnType()))
                .filter(method -> Arrays.equals(method.getParameterTypes(), ONE_TEXT))
                .findFirst()
                .orElse(null);
    }

    private static final Class<?>[] ONE_TEXT = {String.class};

    private static Object made(String text, Class<?> type) {
        Method factory = factory(type);
        if (factory == null) {
            throw new IllegalStateException(
                    "expected a way to read a " + type + ", but found none");
        }
        try {
            return factory.invoke(null, text);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final Map<Class<?>, String> DESCRIPTIONS =
            Map.of(
                    LocalDate.class, "a date like 2026-09-17",
                    LocalTime.class, "a time like 09:30",
                    int.class, "a whole number",
                    Integer.class, "a whole number",
                    RegionCode.class, "a region code of 6, 9 or 12 digits",
                    CreditCode.class, "a credit code of 18 characters with a right check character",
                    IdentityNumber.class, "an identity number with a right check character");

    private static String described(Class<?> type) {
        String described = DESCRIPTIONS.get(type);
        if (described != null) {
            return described;
        }
        return Number.class.isAssignableFrom(type) || type.isPrimitive()
                ? "a number"
                : "a " + type.getSimpleName();
    }
}
