package org.yichuang.seals;

import java.time.Instant;

/// A signature of SM2 with SM3 (GB/T 32918, GB/T 32905; the signer's identity is the default of
/// GB/T 35276).
///
/// @param value two integers in DER
/// @param certificate the seal's certificate in DER
public record Signature(String seal, byte[] value, byte[] certificate, Instant at) {}
