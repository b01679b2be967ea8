package org.yichuang.identity.internal;

import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.yichuang.identity.Account;
import org.yichuang.identity.Audit;
import org.yichuang.identity.AuditEntry;
import org.yichuang.identity.Unmasking;

/// Records first, shows afterwards.
@Service
class RecordedUnmasking implements Unmasking {

    private final Audit audit;

    RecordedUnmasking(Audit audit) {
        this.audit = audit;
    }

    @Override
    public <T> T reveal(
            Account by, String kind, String subject, Supplier<T> value, String purpose) {
        if (purpose.isBlank()) {
            throw new IllegalArgumentException("expected a purpose, but got none");
        }
        audit.record(
                AuditEntry.done(by, "unmasked", subject).because(kind + ": " + purpose.strip()));
        return value.get();
    }
}
