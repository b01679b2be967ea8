package org.yichuang.forms;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.type.AnnotationMetadata;
import org.yichuang.pages.Texts;

/// The texts of all modules and nothing else of the application.
@TestConfiguration(proxyBeanMethods = false)
@Import({FormTexts.Messages.class, Texts.class})
public class FormTexts {

    static final class Messages implements ImportSelector {

        @Override
        public String[] selectImports(AnnotationMetadata importing) {
            return new String[] {"org.yichuang.pages.internal.MessagesConfiguration"};
        }
    }
}
