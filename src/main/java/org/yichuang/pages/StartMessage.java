package org.yichuang.pages;

/// What a module adds to the line that is printed when the platform is ready, such as the accounts
/// of the demo city. Published as a bean.
@FunctionalInterface
public interface StartMessage {

    /// A few words without a line break.
    String text();
}
