/// The life of a case as stretches, points and counted days, computed from its journal and the
/// calendar. Pure; knows neither Spring nor a database, neither a drawing nor the time of day.
@NullMarked
package org.yichuang.life.model;

import org.jspecify.annotations.NullMarked;
