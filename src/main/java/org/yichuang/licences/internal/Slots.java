package org.yichuang.licences.internal;

import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.LicenceIdentifier;

/// Where a licence is stored: with its case, or, when it was issued elsewhere, by its identifier.
final class Slots {

    private Slots() {}

    static int of(LicenceIdentifier identifier) {
        return Math.floorMod(identifier.serial().hashCode(), CaseNo.SLOTS);
    }
}
