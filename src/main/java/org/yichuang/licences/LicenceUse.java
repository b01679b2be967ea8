package org.yichuang.licences;

import java.time.Instant;

/// Somebody looked at a licence or used it for an item; the holder sees it.
///
/// @param user who, in words: a department or, masked, a person
/// @param purpose for what: the name of the item or the word of the verification
public record LicenceUse(Instant at, String user, String purpose) {}
