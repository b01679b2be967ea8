package org.yichuang.licences;

import org.yichuang.kernel.LicenceIdentifier;

/// Published after the state of a licence changed, so that whoever relied on it can look again.
public record LicenceChanged(LicenceIdentifier identifier, String type, LicenceState state) {}
