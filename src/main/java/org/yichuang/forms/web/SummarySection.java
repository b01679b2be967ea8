package org.yichuang.forms.web;

import java.util.List;
import org.yichuang.pages.ui.SummaryRow;

/// What was filled in in one section, to be read over.
public record SummarySection(String id, String title, List<SummaryRow> rows) {}
