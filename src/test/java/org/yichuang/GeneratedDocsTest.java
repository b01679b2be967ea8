package org.yichuang;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;
import org.yichuang.architecture.ModulesDocument;
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

    @Test
    void the_picture_of_the_modules_is_what_the_code_does(@TempDir Path folder) throws IOException {
        ModulesDocument modules = new ModulesDocument(ApplicationModules.of(Yichuang.class));
        GeneratedFile.check(GeneratedDocsTest.class, "modules.md", modules.markdown());
        GeneratedFile.check(GeneratedDocsTest.class, "modules.puml", modules.plantUml(folder));
    }
}
