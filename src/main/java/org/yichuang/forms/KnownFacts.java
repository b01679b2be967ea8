package org.yichuang.forms;

import java.util.Optional;

/// What the state or the platform knows about an applicant already.
@FunctionalInterface
public interface KnownFacts {

    /// @param path as `x-source` of a field has it: `person.name`, `company.creditCode`,
    ///     `licence.food-business.business_name`
    Optional<Fact> fact(String path);

    /// Asks these facts first and others for what they do not know.
    default KnownFacts or(KnownFacts others) {
        return path -> fact(path).or(() -> others.fact(path));
    }
}
