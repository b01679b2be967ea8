package org.yichuang.seals;

/// What comes of asking for a document to be sealed.
public sealed interface Sealing {

    record Sealed(SealedDocument document) implements Sealing {}

    record Refused(Refusal refusal) implements Sealing {}
}
