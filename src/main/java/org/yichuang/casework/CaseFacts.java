package org.yichuang.casework;

import org.yichuang.kernel.RegionCode;

/// What decides who has to do with a case that has been filed. None of it changes any more.
///
/// @param window identifier of the authority whose window receives the application
public record CaseFacts(RegionCode region, String item, int itemVersion, String window) {}
