package org.yichuang.licences;

import org.yichuang.kernel.CreditCode;
import org.yichuang.pages.Localised;

/// In whose name a licence is issued 发证机关.
///
/// @param id the directory's id of the authority
public record Issuer(String id, Localised name, CreditCode code) {}
