package org.yichuang.licences;

import java.util.List;
import java.util.Optional;
import org.yichuang.packs.PackProblem;

/// The licence types of all packs.
public interface LicenceTypes {

    Optional<LicenceType> find(String id);

    List<LicenceType> all();

    /// What is wrong in the files, with file and line. A type with a problem is not among [#all].
    List<PackProblem> problems();

    /// Reads the packs again.
    void reload();
}
