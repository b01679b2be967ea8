package org.yichuang.materials;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The files that people upload for their applications.
public interface Materials {

    /// Takes a file in: finds what it is, refuses what may not be kept, removes what pictures tell
    /// about place and camera, and keeps it. A file that is received survives a loss of power.
    ///
    /// @throws java.io.UncheckedIOException when the upload breaks off or cannot be written
    Receipt receive(Upload upload, UploadRules rules);

    /// What this installation allows, for a case without files yet.
    UploadRules rules();

    Optional<StoredFile> file(UUID id);

    /// The files with these ids, in the order of the ids; unknown ids are left out.
    List<StoredFile> files(Collection<UUID> ids);

    /// The latest file with the content.
    ///
    /// @param address of the content; what is no address belongs to no file
    Optional<StoredFile> at(String address);

    /// The latest file with each of these contents, by address; what is unknown is left out.
    Map<String, StoredFile> at(Collection<String> addresses);

    /// The ids of all files with the content.
    List<UUID> idsAt(String address);

    /// Whether the account uploaded the content itself.
    boolean uploaded(UUID account, String address);
}
