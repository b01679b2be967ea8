/// The state machine itself: commands, events, states and the table of edges. Pure; knows neither
/// Spring nor a database nor the time of day.
@NamedInterface("lifecycle")
@NullMarked
package org.yichuang.cases.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
