package org.yichuang.registers;

import java.util.Optional;
import org.yichuang.kernel.CreditCode;

/// Looks up what the state knows of companies.
public interface Registers {

    Optional<Company> company(CreditCode code);

    /// Stores or replaces a company's entry.
    void keep(Company company);
}
