package org.yichuang.materials.internal;

import java.util.Optional;
import java.util.stream.Collectors;
import org.yichuang.kernel.Problem;
import org.yichuang.materials.UploadRules;

/// The reasons for which a file is not taken whatever it holds.
final class Refusals {

    private static final long MEGABYTE = 1024 * 1024;

    private Refusals() {}

    /// @param size in bytes; one that is over the limit may be less than the file's own
    static Optional<Problem> ofSize(long size, UploadRules rules) {
        if (size == 0) {
            return Optional.of(Problem.of("materials.problem.empty"));
        }
        if (size <= rules.largestNow()) {
            return Optional.empty();
        }
        return Optional.of(
                size > rules.largestFile()
                        ? Problem.of("materials.problem.large", megabytes(rules.largestFile()))
                        : Problem.of(
                                "materials.problem.together",
                                megabytes(rules.mostTogether()),
                                megabytes(rules.largestNow())));
    }

    static Optional<Problem> ofType(String mediaType, String name, UploadRules rules) {
        String label = Extensions.label(mediaType);
        if (!rules.mediaTypes().contains(mediaType)) {
            String allowed =
                    rules.mediaTypes().stream()
                            .map(Extensions::label)
                            .collect(Collectors.joining(", "));
            return Optional.of(Problem.of("materials.problem.type", label, allowed));
        }
        String extension = Extensions.of(name);
        return !Extensions.isKnown(extension) || Extensions.fit(mediaType, extension)
                ? Optional.empty()
                : Optional.of(Problem.of("materials.problem.name", "." + extension, label));
    }

    private static String megabytes(long bytes) {
        return bytes % MEGABYTE == 0
                ? String.valueOf(bytes / MEGABYTE)
                : "%.1f".formatted(bytes / (double) MEGABYTE);
    }
}
