package org.yichuang.documents.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.stereotype.Component;

/// The fonts of the documents, each parsed once. A parsed font moves a cursor through its file, so
/// one thread at a time uses the fonts.
@Component
public final class Fonts {

    /// A font file that ships with the platform.
    public enum Face {
        SANS("Noto Sans SC", 400, "NotoSansSC-Regular.ttf"),
        SANS_BOLD("Noto Sans SC", 700, "NotoSansSC-Bold.ttf"),
        SERIF("Noto Serif SC", 400, "NotoSerifSC-Regular.ttf"),
        SERIF_BOLD("Noto Serif SC", 700, "NotoSerifSC-Bold.ttf");

        final String family;
        final int weight;
        private final String file;

        Face(String family, int weight, String file) {
            this.family = family;
            this.weight = weight;
            this.file = file;
        }
    }

    private final Map<Face, TrueTypeFont> parsed = new EnumMap<>(Face.class);
    private final ReentrantLock lock = new ReentrantLock();

    /// Runs the work while no other thread uses the fonts.
    public <T> T withFont(Face face, Function<TrueTypeFont, T> work) {
        return withFonts(fonts -> work.apply(fonts.apply(face)));
    }

    <T> T withFonts(Function<Function<Face, TrueTypeFont>, T> work) {
        lock.lock();
        try {
            return work.apply(face -> parsed.computeIfAbsent(face, Fonts::parse));
        } finally {
            lock.unlock();
        }
    }

    private static TrueTypeFont parse(Face face) {
        try (InputStream file = Fonts.class.getResourceAsStream("/fonts/" + face.file)) {
            if (file == null) {
                throw new IllegalStateException("expected the font " + face.file + " in the jar");
            }
            return new TTFParser(true).parse(RandomAccessReadBuffer.createBufferFromStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
