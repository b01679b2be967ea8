package org.yichuang.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The handler may be called by accounts that hold one of these roles; without roles, by everybody
/// who has signed in. On a method it overrides what its class says. A handler that carries neither
/// this nor [Open] is refused to all.
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
    Role[] value() default {};
}
