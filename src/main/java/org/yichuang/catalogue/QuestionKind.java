package org.yichuang.catalogue;

/// What an answer looks like to expressions.
public enum QuestionKind {
    /// The id of one option.
    SINGLE,
    /// A list of option ids.
    MULTIPLE,
    /// A boolean.
    YES_NO,
    /// A number.
    NUMBER,
    /// A date.
    DATE
}
