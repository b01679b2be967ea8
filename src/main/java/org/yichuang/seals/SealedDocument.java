package org.yichuang.seals;

import java.time.Instant;

/// A document with a seal on it.
///
/// @param digest SM3 of the whole file, 64 hexadecimal digits
public record SealedDocument(
        byte[] content, DocumentFormat format, String seal, Instant at, String digest) {}
