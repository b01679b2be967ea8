package org.yichuang.catalogue.internal;

import org.yichuang.catalogue.Guidance;
import org.yichuang.catalogue.PackCheck;
import org.yichuang.directory.InMemoryDirectory;
import org.yichuang.rules.Expressions;

/// Checks of packs without an application context.
public final class PackChecks {

    private PackChecks() {}

    public static PackCheck overDemoCity() {
        Expressions expressions = Expressions.create();
        return new CheckedPacks(
                InMemoryDirectory.ofDemoCity(), expressions, new Guidance(expressions));
    }
}
