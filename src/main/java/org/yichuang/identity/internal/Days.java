package org.yichuang.identity.internal;

import java.time.ZoneId;

/// Where days begin.
final class Days {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Days() {}
}
