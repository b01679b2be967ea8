package org.yichuang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.yichuang.catalogue.internal.PackChecks;
import org.yichuang.packs.PackLibrary;

/// The packs that the project ships are sound, and their own tests pass.
class ShippedPacksTest {

    private static final PackReport REPORT =
            PackChecks.overDemoCity().check(new PackLibrary(Path.of("packs")));

    @Test
    void no_file_has_a_problem() {
        assertThat(REPORT.problems()).isEmpty();
    }

    @Test
    void the_packs_tests_pass() {
        assertThat(REPORT.tests()).isNotEmpty();
        assertThat(REPORT.tests()).filteredOn(test -> !test.passed()).isEmpty();
    }
}
