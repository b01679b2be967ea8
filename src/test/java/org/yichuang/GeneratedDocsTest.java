package org.yichuang;

import org.junit.jupiter.api.Test;
import org.yichuang.cases.lifecycle.LifecycleDocument;
import org.yichuang.cases.lifecycle.LifecycleDrawing;
import org.yichuang.testing.GeneratedFile;

/// Keeps `docs/generated` true to the code.
class GeneratedDocsTest {

    @Test
    void the_table_of_the_lifecycle_is_what_the_machine_does() {
        GeneratedFile.check(GeneratedDocsTest.class, "lifecycle.md", LifecycleDocument.markdown());
    }

    @Test
    void the_drawing_of_the_lifecycle_is_what_the_table_says() {
        GeneratedFile.check(GeneratedDocsTest.class, "lifecycle.svg", LifecycleDrawing.svg());
    }
}
