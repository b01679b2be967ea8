/// The command line.
@NullMarked
package org.yichuang.bench.command;

import org.jspecify.annotations.NullMarked;
