package org.yichuang.catalogue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.yichuang.identity.TestTime;

/// Starts the catalogue with the packs that the project ships, on a free port, on a Tuesday in
/// September 2026.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = CatalogueAlone.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "yichuang.public-address=https://banshi.example.org")
@Import(TestTime.class)
public @interface CatalogueTest {}
