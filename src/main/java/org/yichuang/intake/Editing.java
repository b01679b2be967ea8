package org.yichuang.intake;

import java.util.UUID;
import org.yichuang.forms.FormValues;
import org.yichuang.identity.Account;
import org.yichuang.kernel.CaseNo;

/// Changes a form and its files while they are not filed: those of an application, or those of a
/// correction. Every change is durable before it is acknowledged.
public interface Editing {

    /// Replaces the form's values.
    ///
    /// @param seen revision that the page was made from
    /// @return false when somebody else saved in the meantime; nothing was written then
    boolean save(Account by, CaseNo no, FormValues values, int seen);

    /// Adds an uploaded file.
    void attach(Account by, CaseNo no, String material, UUID file);

    /// Takes an uploaded file away again.
    void detach(Account by, CaseNo no, String material, UUID file);

    /// Puts a file back that was taken away; one that never was there stays away.
    void putBack(Account by, CaseNo no, String material, UUID file);
}
