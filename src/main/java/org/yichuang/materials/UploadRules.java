package org.yichuang.materials;

import java.util.List;

/// What may be uploaded at one place.
///
/// @param mediaTypes in the order in which they are named to people
/// @param largestFile in bytes
/// @param mostTogether of all files of the case together, in bytes
/// @param alreadyThere what the case's files take already, in bytes
public record UploadRules(
        List<String> mediaTypes, long largestFile, long mostTogether, long alreadyThere) {

    public UploadRules {
        mediaTypes = List.copyOf(mediaTypes);
        if (mediaTypes.isEmpty()) {
            throw new IllegalArgumentException("expected at least one media type, but got none");
        }
    }

    /// The same rules for a case whose files take so many bytes already.
    public UploadRules with(long bytesAlreadyThere) {
        return new UploadRules(mediaTypes, largestFile, mostTogether, bytesAlreadyThere);
    }

    /// The same rules for fewer types.
    public UploadRules only(List<String> fewerTypes) {
        return new UploadRules(fewerTypes, largestFile, mostTogether, alreadyThere);
    }

    /// What the next file may take at most.
    public long largestNow() {
        return Math.min(largestFile, Math.max(0, mostTogether - alreadyThere));
    }
}
