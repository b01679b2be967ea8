package org.yichuang.catalogue.internal.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yichuang.catalogue.internal.ShippedFile;

/// The table of what people say and what the catalogue calls it.
final class LifeWords {

    /// The form of the file.
    ///
    /// @param acts what should happen
    /// @param things to what
    record Table(List<Entry> acts, List<Entry> things) {}

    /// @param said words of people
    /// @param means words of the catalogue, of which one is enough
    record Entry(List<String> said, List<String> means) {}

    /// What was understood.
    ///
    /// @param acts words of the catalogue for each act that was said
    /// @param things words of the catalogue for each thing that was said
    record Meaning(List<List<String>> acts, List<List<String>> things) {

        List<String> words() {
            return Stream.concat(things.stream(), acts.stream())
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
        }
    }

    /// An entry with the sounds of its words.
    private record Heard(Entry entry, List<Sound> sounds) {}

    private record Sound(String syllables, String initials) {}

    private final List<Heard> acts;
    private final List<Heard> things;

    LifeWords() {
        Table table = ShippedFile.read("life-words.yaml", Table.class);
        acts = table.acts().stream().map(LifeWords::heard).toList();
        things = table.things().stream().map(LifeWords::heard).toList();
    }

    private static Heard heard(Entry entry) {
        return new Heard(
                entry,
                Stream.concat(entry.said().stream(), entry.means().stream())
                        .map(LifeWords::sound)
                        .filter(sound -> sound.initials().length() > 1)
                        .toList());
    }

    private static Sound sound(String word) {
        List<String> syllables = Pinyin.syllables(word);
        return new Sound(joined(syllables), Pinyin.initials(syllables));
    }

    private static String joined(List<String> syllables) {
        return syllables.stream().collect(Collectors.joining(" ", " ", " "));
    }

    Meaning meaning(Said said) {
        String typed = joined(said.typedSyllables());
        List<String> initials = said.possibleInitials();
        return new Meaning(
                meanings(acts, said, typed, initials), meanings(things, said, typed, initials));
    }

    private static List<List<String>> meanings(
            List<Heard> entries, Said said, String typed, List<String> initials) {
        return entries.stream()
                .filter(
                        each ->
                                each.entry().said().stream().anyMatch(said.whole()::contains)
                                        || sounds(each, typed, initials))
                .map(each -> each.entry().means())
                .toList();
    }

    private static boolean sounds(Heard heard, String typed, List<String> initials) {
        return heard.sounds().stream()
                .anyMatch(
                        sound ->
                                typed.contains(sound.syllables())
                                        || initials.contains(sound.initials()));
    }
}
