package org.yichuang.cases;

import org.yichuang.cases.lifecycle.Procedure;

/// Knows what each published item version lays down for its cases.
public interface Procedures {

    /// @throws java.util.NoSuchElementException when there is no such version
    Procedure of(String item, int version);
}
