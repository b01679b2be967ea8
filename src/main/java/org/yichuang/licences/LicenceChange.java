package org.yichuang.licences;

/// An act on a licence, with what stands in its record.
///
/// @param by login of the officer
/// @param reason why, shown to the holder; no personal data of others
/// @param basis the article of law it rests on
public record LicenceChange(LicenceAct act, String by, String reason, String basis) {}
