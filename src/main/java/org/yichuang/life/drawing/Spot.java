package org.yichuang.life.drawing;

/// The place of one event, for links that lead to it.
public record Spot(int seq, String x, int y) {}
