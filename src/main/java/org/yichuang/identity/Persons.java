package org.yichuang.identity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.IdentityNumber;

/// The natural persons behind applicants' accounts, and the companies they act for. Identity
/// numbers and telephone numbers are stored encrypted.
public interface Persons {

    /// The key of the person with this identity number, known or not.
    String keyOf(IdentityNumber number);

    /// Keeps a person; a person who is known already gets the name and telephone number given now.
    ///
    /// @param provedBy where the proof came from, see [IdentityProof#source]
    Person register(IdentityNumber number, String name, @Nullable String phone, String provedBy);

    Optional<Person> byKey(String key);

    /// The identity number in clear. Pages show it to its owner, or to others through [Unmasking].
    Optional<IdentityNumber> identityNumber(String key);

    /// The telephone number in clear. Pages show it to its owner, or to others through [Unmasking].
    Optional<String> phone(String key);

    /// Lets a person act for a company from now on.
    void represent(String key, Representation company);

    /// The companies a person acts for, by credit code.
    List<Representation> representations(String key);
}
