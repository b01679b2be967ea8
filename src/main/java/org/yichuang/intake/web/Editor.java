package org.yichuang.intake.web;

import java.util.UUID;
import org.yichuang.forms.FormValues;

/// Keeps what is edited: an application's draft, or the corrections of one that was filed.
public interface Editor {

    /// As it is stored now.
    Edited read();

    /// Replaces the form's values.
    ///
    /// @param seen revision that the values were made from
    /// @return false when somebody else saved in the meantime; nothing was written then
    boolean save(FormValues values, int seen);

    void attach(String material, UUID file);

    void detach(String material, UUID file);

    /// Puts a file back that was taken away.
    void putBack(String material, UUID file);
}
