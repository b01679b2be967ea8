package org.yichuang.catalogue;

import java.util.List;
import org.yichuang.packs.PackProblem;

/// What checking the packs found.
///
/// @param problems with file, line and fix; none when all is well
/// @param tests the packs' own tests with what came of them
public record PackReport(List<PackProblem> problems, List<TestOutcome> tests) {

    /// One test of a pack.
    ///
    /// @param failures what came out otherwise than expected; none when it passed
    public record TestOutcome(String file, List<String> failures) {

        public boolean passed() {
            return failures.isEmpty();
        }
    }

    public boolean isSound() {
        return problems.isEmpty() && tests.stream().allMatch(TestOutcome::passed);
    }
}
