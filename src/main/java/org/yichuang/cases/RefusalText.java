package org.yichuang.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yichuang.cases.lifecycle.Outcome;

/// A refusal in the reader's language.
///
/// @param reason what was expected and what was found
/// @param article on what it rests
/// @param remedy what to do about it
public record RefusalText(String reason, String article, String remedy) {

    /// Where the words come from. One that only knows texts leaves identifiers as they are.
    @FunctionalInterface
    public interface Words {

        String text(String key, Object... arguments);

        /// The name of what the item identifies: a material, a check point, a step.
        default String name(String identifier) {
            return identifier;
        }

        /// The name of a material of the item; empty for anything else.
        default Optional<String> material(String identifier) {
            return Optional.empty();
        }

        /// The name of an officer.
        default String person(String account) {
            return account;
        }

        default String date(LocalDate date) {
            return date.toString();
        }
    }

    public static RefusalText of(Outcome.Refused refusal, Words words) {
        String key = refusal.ground().messageKey();
        Object[] arguments =
                refusal.arguments().stream().map(argument -> inWords(argument, words)).toArray();
        return new RefusalText(
                words.text(key, arguments),
                words.text("cases.article." + refusal.article()),
                words.text(key + ".remedy"));
    }

    private static Object inWords(Object argument, Words words) {
        return switch (argument) {
            case Outcome.Term(var key) -> words.text(key);
            case Outcome.Person(var account) -> words.person(account);
            case LocalDate date -> words.date(date);
            case String identifier -> words.name(identifier);
            case List<?> several ->
                    several.stream()
                            .map(each -> String.valueOf(inWords(each, words)))
                            .collect(Collectors.joining(words.text("cases.list")));
            default -> argument;
        };
    }
}
