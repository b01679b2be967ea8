package org.yichuang.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/// Where figures were measured; figures of different machines are not compared.
///
/// @param memory in gigabytes
/// @param flush milliseconds (median) to write and flush 8 kB to the disk of the database
/// @param postgresSettings those that matter for speed and durability
public record Machine(
        LocalDate date,
        String processor,
        int cores,
        long memory,
        String kernel,
        String jdk,
        String postgres,
        Map<String, String> postgresSettings,
        double flush) {

    public static Machine here(
            LocalDate today, String postgres, Map<String, String> postgresSettings, Path folder)
            throws IOException {
        return new Machine(
                today,
                processorModel(),
                Runtime.getRuntime().availableProcessors(),
                memoryGigabytes(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vendor.version", Runtime.version().toString()),
                postgres,
                postgresSettings,
                DiskFlush.median(folder));
    }

    /// Whether figures measured on both may stand in one table.
    public boolean comparableWith(Machine other) {
        return processor.equals(other.processor)
                && cores == other.cores
                && memory == other.memory
                && kernel.equals(other.kernel)
                && jdk.equals(other.jdk)
                && postgres.equals(other.postgres)
                && postgresSettings.equals(other.postgresSettings);
    }

    private static String processorModel() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        }
    }

    private static long memoryGigabytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
            long kilobytes =
                    lines.filter(line -> line.startsWith("MemTotal:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0);
            return Math.round(kilobytes / 1024.0 / 1024.0);
        }
    }
}
