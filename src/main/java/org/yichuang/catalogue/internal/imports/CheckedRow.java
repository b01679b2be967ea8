package org.yichuang.catalogue.internal.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.ImportFinding;
import org.yichuang.catalogue.ImportedItem;

/// A row after checking.
///
/// @param item null when the row cannot be kept
/// @param findings what is odd about it; their places in the report are given later
record CheckedRow(RawRow row, @Nullable ImportedItem item, List<ImportFinding> findings) {}
