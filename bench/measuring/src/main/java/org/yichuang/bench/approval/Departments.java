package org.yichuang.bench.approval;

import java.util.List;

/// Who acts in the approval; the engines know them as candidate groups.
public final class Departments {

    public static final String WINDOW = "window";
    public static final List<String> REVIEWERS = List.of("health", "fire", "planning");
    public static final String DECIDER = "decider";
    public static final String ISSUER = "issuer";

    private Departments() {}
}
