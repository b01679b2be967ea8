package org.yichuang.materials.internal;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// The name a file had on the device it came from, made fit to be shown and to be saved under
/// anywhere.
final class OriginalName {

    static final int LONGEST = 120;

    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cf}<>:\"|?*]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern HIDING = Pattern.compile("^[. ]+|[. ]+$");

    private OriginalName() {}

    /// Without folders, control and direction characters, and characters that some file systems
    /// refuse; at most [#LONGEST] characters with its ending kept; empty when nothing is left.
    static String clean(String typed) {
        String name = Normalizer.normalize(typed, Normalizer.Form.NFC);
        name = FOLDERS.matcher(name).replaceFirst("");
        name = SPACES.matcher(name).replaceAll(" ");
        name = UNFIT.matcher(name).replaceAll("");
        name = HIDING.matcher(name).replaceAll("");
        return shortened(name);
    }

    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        String extension = Extensions.of(name);
        String ending = extension.isEmpty() || extension.length() > 10 ? "" : "." + extension;
        int kept = LONGEST - ending.length();
        return name.substring(0, name.offsetByCodePoints(0, kept)).strip() + ending;
    }

    /// The name with the usual ending of its type, unless it has one of the type's.
    static String withExtension(String name, String mediaType) {
        String usual = Extensions.usual(mediaType);
        return usual == null || Extensions.fit(mediaType, Extensions.of(name))
                ? name
                : (name.isEmpty() ? "file" : name) + "." + usual;
    }
}
