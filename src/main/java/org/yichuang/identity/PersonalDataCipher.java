package org.yichuang.identity;

/// Encrypts personal data before it is stored: SM4 in GCM, with a key that stays outside the
/// database.
public interface PersonalDataCipher {

    /// @param place where the value will be stored, such as `person/7f3a/phone`; a value moved to
    ///     another place no longer opens
    byte[] encrypt(String clear, String place);

    /// @throws IllegalStateException when the value was changed or moved, or its key is not among
    ///     those configured
    String decrypt(byte[] encrypted, String place);
}
