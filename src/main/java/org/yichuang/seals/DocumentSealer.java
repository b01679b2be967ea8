package org.yichuang.seals;

import java.time.Clock;

/// Puts seals on documents and checks them.
public interface DocumentSealer {

    /// Signs the whole document with the seal and shows the seal's picture in it.
    ///
    /// @throws IllegalArgumentException when no [FormatSealer] knows the format
    Sealing seal(
            byte[] document, DocumentFormat format, String seal, Placement placement, SealUse use);

    /// Whether a document is as it was when it was sealed, and by whom.
    SealCheck check(byte[] document, DocumentFormat format);

    /// The same under another clock, for filling a demonstration with a past.
    DocumentSealer at(Clock clock);
}
