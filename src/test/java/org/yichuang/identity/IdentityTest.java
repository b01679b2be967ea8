package org.yichuang.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/// Starts the module and those it rests on, on a free port, with a clock that the test moves.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = IdentityAlone.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "yichuang.identity.proof.local.persons[990102199003079008]=李禾",
            "yichuang.identity.lock-out.attempts-per-address=10000"
        })
@Import({TestTime.class, People.class, SampleApi.class})
public @interface IdentityTest {}
