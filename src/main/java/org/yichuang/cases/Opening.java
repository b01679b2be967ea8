package org.yichuang.cases;

import org.yichuang.kernel.RegionCode;

/// A new case.
///
/// @param region the district that handles it
public record Opening(RegionCode region, Applicant applicant) {}
