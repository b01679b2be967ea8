package org.yichuang.licences.internal;

import org.yichuang.licences.VerificationCode;

/// Where a verification page is for somebody outside.
///
/// @param site with scheme and host, without a slash at the end
record VerificationAddress(String site) {

    VerificationAddress {
        site = site.replaceFirst("/+$", "");
    }

    String of(VerificationCode code) {
        return site + "/verify/" + code.text();
    }
}
