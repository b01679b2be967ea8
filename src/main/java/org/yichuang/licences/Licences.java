package org.yichuang.licences;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.LicenceIdentifier;

/// The register of electronic licences.
public interface Licences {

    /// Issues a licence with number, identifier and sealed document. Asking again for the same case
    /// and type returns the first one. Not to be called inside a transaction: the number is drawn
    /// by itself.
    Issuing issue(IssueRequest request);

    /// Takes a licence into the register that was issued elsewhere. Recording it again changes
    /// nothing.
    ///
    /// @throws IllegalArgumentException when the type is unknown
    Licence record(RecordedLicence recorded);

    Optional<Licence> find(LicenceIdentifier identifier);

    /// The licence with this code.
    Optional<Licence> byCode(VerificationCode code);

    /// A holder's licences, newest first; those replaced by another one are left out.
    List<Licence> of(String holderKey);

    /// The licences of several holders, newest first; those replaced by another one are left out.
    List<Licence> of(Collection<String> holderKeys);

    /// What a case led to.
    List<Licence> ofCase(CaseNo caseNo);

    Changing change(LicenceIdentifier identifier, LicenceChange change);

    /// What happened to a licence, oldest first.
    List<LicenceEvent> history(Licence licence);

    /// The sealed document, empty when the licence was issued elsewhere.
    ///
    /// @throws IllegalStateException when the stored file is not the one that was sealed
    Optional<byte[]> document(Licence licence);

    /// Notes a use of the licence for its holder to see.
    void noteUse(Licence licence, String user, String purpose);

    /// The last uses, newest first.
    default List<LicenceUse> uses(Licence licence, int limit) {
        return uses(licence, Optional.empty(), limit);
    }

    /// The uses before one of them, newest first.
    ///
    /// @param before the last use of the previous page
    List<LicenceUse> uses(Licence licence, Optional<UsePosition> before, int limit);

    /// Where a page of uses ended.
    record UsePosition(Instant at, UUID id) {}

    /// The address that the QR code of the licence holds.
    String verificationAddress(Licence licence);

    /// The same register under another clock, for filling a demonstration with a past.
    Licences at(Clock clock);
}
