package org.yichuang.bench.approval;

import java.util.List;

/// The eight user actions of one approval, in order, by the names that the figures carry. Three
/// departments review in parallel, so `review` happens three times.
public final class Actions {

    public static final String SUBMIT = "submit";
    public static final String ACCEPT = "accept";
    public static final String REVIEW = "review";
    public static final String DECIDE = "decide";
    public static final String ISSUE = "issue";
    public static final String CLOSE = "close";

    public static final List<String> OF_ONE_CASE =
            List.of(SUBMIT, ACCEPT, REVIEW, REVIEW, REVIEW, DECIDE, ISSUE, CLOSE);

    private Actions() {}
}
