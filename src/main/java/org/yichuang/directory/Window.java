package org.yichuang.directory;

import org.yichuang.pages.Localised;

/// A window of a hall 窗口.
///
/// @param number as it stands above the window
/// @param kind comprehensive, consultation, delivery or complaint
public record Window(String id, String number, Localised name, String kind) {}
