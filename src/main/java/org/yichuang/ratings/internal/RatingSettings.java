package org.yichuang.ratings.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param callBackWorkingDays within how many working days a bad rating is called back; local rules
///     say 5 or 15
@ConfigurationProperties("yichuang.ratings")
record RatingSettings(@DefaultValue("5") int callBackWorkingDays) {}
