package org.yichuang.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.yichuang.Yichuang;

/// Starts the whole platform with the demonstration district and a small past, once for all tests
/// that carry this. Accounts are those of `packs/demo-city/city.yaml`; tests that act on the past
/// take cases that no other test takes.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Yichuang.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"yichuang.demo.enabled=true", "yichuang.demo.cases=150"})
public @interface InDemoDistrict {

    /// Of all accounts of the district.
    String PASSWORD = "Riverside-Window-26";
}
