package org.yichuang.cases;

import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.kernel.TrackingCode;

/// A case as it stands.
public record CaseView(CaseSummary summary, CaseState state, TrackingCode trackingCode) {}
