package org.yichuang.licences.internal;

import org.yichuang.licences.Licence;
import org.yichuang.licences.Licence.Document;

/// A licence whose face is not sealed yet.
final class LicenceDraft {

    private LicenceDraft() {}

    /// The same licence with its document.
    static Licence sealed(Licence drafted, Document document) {
        return new Licence(
                drafted.identifier(),
                drafted.type(),
                drafted.title(),
                drafted.number(),
                drafted.caseNo(),
                drafted.holder(),
                drafted.issuer(),
                drafted.region(),
                drafted.issuedOn(),
                drafted.validFrom(),
                drafted.validUntil(),
                drafted.state(),
                drafted.since(),
                drafted.fields(),
                drafted.replaces(),
                drafted.code(),
                document);
    }
}
