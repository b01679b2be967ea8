package org.yichuang.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.yichuang.Yichuang;

/// Starts the whole platform with the demonstration district and a short past on a free port. All
/// tests with it share one start.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Yichuang.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"yichuang.demo.enabled=true", "yichuang.demo.cases=40"})
public @interface PlatformTest {

    /// The password of every account of the district.
    String PASSWORD = "Riverside-Window-26";
}
