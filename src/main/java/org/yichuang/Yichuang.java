package org.yichuang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/// Starts the platform. Beans are named by their whole class name: two modules may use the same
/// simple name.
@Modulithic(systemName = "Yichuang 一窗")
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Yichuang {

    public static void main(String[] arguments) {
        SpringApplication.run(Yichuang.class, arguments);
    }
}
