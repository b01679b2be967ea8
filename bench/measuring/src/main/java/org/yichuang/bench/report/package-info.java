/// Medians, ratios, tables and plots.
@NullMarked
package org.yichuang.bench.report;

import org.jspecify.annotations.NullMarked;
