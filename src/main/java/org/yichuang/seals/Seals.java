package org.yichuang.seals;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The registry of seals.
public interface Seals {

    /// Makes a seal with a key pair and a certificate of its own, and lets the authority that holds
    /// it use it. A seal with this id that is there already is returned unchanged.
    Seal register(NewSeal seal);

    Optional<Seal> find(String id);

    /// All seals, those of one authority together.
    List<Seal> all();

    /// The seal that an authority can use for a purpose today: of those in force and permitted, the
    /// most specific kind.
    Optional<Seal> usable(String authority, SealPurpose purpose);

    /// Signs content. Every call is kept in the log, also a refused one.
    Signing sign(String id, byte[] content, SealUse use);

    /// Whether the signature was made with that seal over this content while it could be used, and
    /// is in its log.
    boolean verify(byte[] content, Signature signature);

    /// Takes a seal out of use for a while.
    ///
    /// @return false when it is not in force
    boolean suspend(String id, String by, String reason);

    /// @return false when it is not suspended
    boolean resume(String id, String by, String reason);

    /// Takes a seal out of use for ever. Documents sealed before stay valid.
    ///
    /// @return false when it is unknown or revoked already
    boolean revoke(String id, String by, String reason);

    /// Lets an authority use the seal for these purposes, and no others; none takes it away.
    ///
    /// @return false when the seal is unknown or its kind is not for one of the purposes
    boolean permit(String id, String authority, Set<SealPurpose> purposes, String by);

    List<Permission> permissions(String id);

    /// The log, newest first.
    ///
    /// @param before only uses before this moment and number, for the next page
    List<LoggedUse> uses(String id, Optional<UseCursor> before, int limit);

    SealPicture picture(Seal seal);

    /// The same registry under another clock, for filling a demonstration with a past.
    Seals at(Clock clock);

    /// Who may use a seal for what.
    record Permission(String authority, Set<SealPurpose> purposes, Instant since, String by) {}

    /// Where a page of the log ended.
    record UseCursor(Instant at, java.util.UUID id) {}
}
