package org.yichuang.seals;

/// What comes of asking for a signature.
public sealed interface Signing {

    record Signed(Signature signature) implements Signing {}

    record Refused(Refusal refusal) implements Signing {}
}
