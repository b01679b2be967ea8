package org.yichuang.materials;

import java.nio.file.Path;
import java.util.Optional;

/// Pictures of files, for looking through many of them. Made at the first request and kept beside
/// the contents, where they may be deleted at any time.
public interface Previews {

    /// A picture of the first page, or empty when none can be made of this content.
    Optional<Preview> of(StoredFile file, Size size);

    /// @param picture a JPEG or PNG file
    record Preview(Path picture, String mediaType) {}

    /// How large.
    enum Size {
        /// For a list.
        THUMBNAIL(240),
        /// For reading.
        PAGE(1400);

        private final int points;

        Size(int points) {
            this.points = points;
        }

        /// The longer side is at most so long, in picture points.
        public int points() {
            return points;
        }
    }
}
