package org.yichuang.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.Localised;

/// A test that a pack carries with it: what the guidance must make of some answers.
///
/// @param item slug
/// @param about what it shows
public record PackTest(String item, @Nullable Localised about, Given given, Expect expect) {

    public record Given(Map<String, Object> answers, Map<String, Object> form) {}

    /// What is not said is not checked.
    ///
    /// @param materials ids of the needed ones, in any order
    /// @param reviewSteps ids, in any order
    public record Expect(
            @Nullable Outcome outcome,
            @Nullable List<String> materials,
            @Nullable Limit statutory,
            @Nullable Limit promised,
            @Nullable List<String> reviewSteps) {}

    /// @param kind `not-needed`, `other-item`, `warn` for a warning alone, or `none`
    /// @param item slug of the other item
    public record Outcome(String kind, @Nullable String item) {}
}
