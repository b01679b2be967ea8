package org.yichuang.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The part of a document that is written by a command; the rest is written by people.
public final class MarkedSection {

    private static final String BEGIN = "<!-- bench/run report: begin -->";
    private static final String END = "<!-- bench/run report: end -->";
    private static final String NEW_DOCUMENT = "# Measured\n\n" + BEGIN + "\n" + END + "\n";

    private MarkedSection() {}

    /// Replaces what stands between the markers; makes the document when there is none.
    public static void write(Path document, String text) throws IOException {
        Files.createDirectories(document.toAbsolutePath().getParent());
        var old = Files.exists(document) ? Files.readString(document) : NEW_DOCUMENT;
        Files.writeString(document, replaced(old, text));
    }

    static String replaced(String document, String text) throws IOException {
        int begin = document.indexOf(BEGIN);
        int end = document.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException("expected a line " + BEGIN + " and after it a line " + END);
        }
        return document.substring(0, begin + BEGIN.length())
                + "\n"
                + text.strip()
                + "\n"
                + document.substring(end);
    }
}
