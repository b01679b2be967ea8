package org.yichuang.seals.internal;

import org.yichuang.seals.Seal;

/// A seal with what never leaves this module.
///
/// @param certificate in DER
/// @param encryptedKey the private key, see [KeyCipher]
record StoredSeal(Seal seal, byte[] certificate, byte[] encryptedKey) {}
