package org.yichuang.licences;

import java.time.Instant;
import java.util.UUID;

/// Somebody looked at a licence or used it for an item; the holder sees it.
///
/// @param id tells apart what happened in the same instant
/// @param user who, in words: a department or, masked, a person
/// @param purpose for what: the name of the item or the word of the verification
public record LicenceUse(UUID id, Instant at, String user, String purpose) {}
