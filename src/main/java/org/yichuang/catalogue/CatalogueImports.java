package org.yichuang.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yichuang.kernel.Checked;
import org.yichuang.kernel.RegionCode;

/// Takes over items of other catalogues in the background. An import goes on after a restart where
/// it stopped; the same file again changes nothing.
///
/// The file is a JSON array of objects with the texts `name` and `itemCode` and, where known,
/// `department`, `deptCode`, `group`, `areaCode` and `taskType`; what else a row has is kept.
public interface CatalogueImports {

    /// Stores the file and begins.
    ///
    /// @param region the region whose items these are
    /// @param by a name for people
    /// @return the job, or why the file cannot be one
    Checked<ImportJob> start(InputStream content, String fileName, RegionCode region, String by)
            throws IOException;

    Optional<ImportJob> find(UUID id);

    /// The latest imports first.
    List<ImportJob> latest(int size);

    /// Stops an import; what it has taken over stays, and so does its file, so that it can go on.
    ///
    /// @return whether it was running
    boolean cancel(UUID id);

    /// Goes on with an import that was stopped, or that a process left behind when it ended.
    ///
    /// @return whether it goes on; not one that has come to its end, nor one whose file is not here
    boolean resume(UUID id);

    /// The report in its order.
    ///
    /// @param after the place of the last finding that was seen, 0 to begin
    List<ImportFinding> findings(UUID id, int after, int size);

    /// How many findings there are of each kind.
    Map<ImportFinding.Kind, Integer> findingsByKind(UUID id);
}
