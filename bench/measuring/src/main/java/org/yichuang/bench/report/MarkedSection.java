package org.yichuang.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A part of a document that is written by a command; the rest is written by people.
public final class MarkedSection {

    private static final String NEW_DOCUMENT = "# Measured\n";

    private MarkedSection() {}

    /// Replaces what stands between the markers of a section. A document that has no such section
    /// gets it at its end; one that does not exist is made.
    ///
    /// @param name of the section
    public static void write(Path document, String name, String text) throws IOException {
        Files.createDirectories(document.toAbsolutePath().getParent());
        var old = Files.exists(document) ? Files.readString(document) : NEW_DOCUMENT;
        Files.writeString(document, replaced(old, name, text));
    }

    static String replaced(String document, String name, String text) throws IOException {
        var begin = "<!-- bench/run report: begin %s -->".formatted(name);
        var end = "<!-- bench/run report: end %s -->".formatted(name);
        int from = document.indexOf(begin);
        int to = document.indexOf(end);
        if (from < 0 && to < 0) {
            return document.stripTrailing()
                    + "\n\n"
                    + begin
                    + "\n"
                    + text.strip()
                    + "\n"
                    + end
                    + "\n";
        }
        if (from < 0 || to < from) {
            throw new IOException("expected a line " + begin + " and after it a line " + end);
        }
        return document.substring(0, from + begin.length())
                + "\n"
                + text.strip()
                + "\n"
                + document.substring(to);
    }
}
