package org.yichuang.registers;

import java.util.List;
import java.util.Optional;
import org.yichuang.kernel.CreditCode;

/// Looks up what the state knows.
public interface Registers {

    Optional<Company> company(CreditCode code);

    /// Every licence of a holder, the newest first.
    List<HeldLicence> licencesOf(String holder);

    /// The newest licence of a type.
    default Optional<HeldLicence> licence(String holder, String type) {
        return licencesOf(holder).stream().filter(each -> each.type().equals(type)).findFirst();
    }

    /// Stores or replaces a company's entry.
    void keep(Company company);

    /// Stores or replaces a licence; type and number say which.
    void keep(HeldLicence licence);
}
