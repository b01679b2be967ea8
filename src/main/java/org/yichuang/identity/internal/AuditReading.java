package org.yichuang.identity.internal;

import java.util.List;
import org.springframework.stereotype.Service;

/// Reads the audit, latest entry first.
@Service
public class AuditReading {

    private final AuditStore store;

    AuditReading(AuditStore store) {
        this.store = store;
    }

    public List<RecordedEntry> page(AuditQuery query, int limit) {
        return store.page(query, limit);
    }

    /// What was done at all, for a choice.
    public List<String> actions() {
        return store.actions();
    }
}
