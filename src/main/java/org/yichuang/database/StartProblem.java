package org.yichuang.database;

import org.jspecify.annotations.Nullable;

/// Something outside the program keeps it from starting. Shown as two lines: what is wrong, and
/// what to do about it.
public final class StartProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    public StartProblem(String problem, String remedy, @Nullable Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    /// What the person who started the program can do.
    public String remedy() {
        return remedy;
    }
}
