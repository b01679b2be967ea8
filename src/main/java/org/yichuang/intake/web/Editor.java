package org.yichuang.intake.web;

import java.util.UUID;
import java.util.function.Supplier;
import org.yichuang.forms.FormValues;
import org.yichuang.identity.Account;
import org.yichuang.intake.Editing;
import org.yichuang.kernel.CaseNo;

/// What one person edits: an application's draft, or the corrections of one that was filed.
///
/// @param reading finds it as it is stored now
record Editor(Editing editing, Account account, CaseNo no, Supplier<Edited> reading) {

    Edited read() {
        return reading.get();
    }

    /// Replaces the form's values.
    ///
    /// @param seen revision that the values were made from
    /// @return false when somebody else saved in the meantime; nothing was written then
    boolean save(FormValues values, int seen) {
        return editing.save(account, no, values, seen);
    }

    void attach(String material, UUID file) {
        editing.attach(account, no, material, file);
    }

    void detach(String material, UUID file) {
        editing.detach(account, no, material, file);
    }

    /// Puts a file back that was taken away.
    void putBack(String material, UUID file) {
        editing.putBack(account, no, material, file);
    }
}
