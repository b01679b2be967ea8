package org.yichuang.bench.result;

/// How long one action took, in milliseconds.
public record Latency(String action, long count, double p50, double p99, double max) {}
