package org.yichuang.licences.internal;

import java.util.List;
import java.util.Locale;
import org.yichuang.licences.face.FacePage.Row;

/// How large the fields of a face are set, so that they end above the code. Measures in
/// millimetres agree with the style sheet of the face.
enum FaceSize {
    ROOMY(5.96, 8.7, 2.6, 23),
    CLOSE(5.27, 8.1, 1.7, 26),
    DENSE(4.15, 6.9, 1.0, 33);

    private static final double AVAILABLE = 89;

    private final double line;
    private final double label;
    private final double gap;
    private final int charactersALine;

    FaceSize(double line, double label, double gap, int charactersALine) {
        this.line = line;
        this.label = label;
        this.gap = gap;
        this.charactersALine = charactersALine;
    }

    /// The largest in which the fields fit, else the smallest.
    static FaceSize of(List<Row> rows) {
        for (FaceSize size : values()) {
            if (size.height(rows) <= AVAILABLE) {
                return size;
            }
        }
        return DENSE;
    }

    private double height(List<Row> rows) {
        return rows.stream().mapToDouble(this::height).sum();
    }

    private double height(Row row) {
        int lines = (row.value().length() + charactersALine - 1) / charactersALine;
        return Math.max(label, lines * line) + gap;
    }

    /// The class in the style sheet.
    String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
