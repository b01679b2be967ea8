package org.yichuang.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Processor time used since the machine or a process started, in milliseconds, from `/proc`.
final class ProcessorTime {

    /// Milliseconds of one clock tick; the kernel reports in ticks of 1/100 s on every platform.
    private static final long TICK = 10;

    /// How often a family is counted that keeps changing.
    private static final int ATTEMPTS = 100;

    private static final Path PROC = Path.of("/proc");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    // Fields of /proc/<pid>/stat, counted from the one after the command's name.
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    /// @param busy by all processes
    /// @param stolen by the host
    /// @param all busy, idle or stolen
    record OfMachine(long busy, long stolen, long all) {}

    private ProcessorTime() {}

    static OfMachine ofMachine() throws IOException {
        try (var lines = Files.lines(PROC.resolve("stat"))) {
            var fields = SPACES.split(lines.findFirst().orElseThrow());
            long user = Long.parseLong(fields[1]);
            long nice = Long.parseLong(fields[2]);
            long system = Long.parseLong(fields[3]);
            long idle = Long.parseLong(fields[4]);
            long waiting = Long.parseLong(fields[5]);
            long interrupts = Long.parseLong(fields[6]) + Long.parseLong(fields[7]);
            long stolen = Long.parseLong(fields[8]);
            long busy = user + nice + system + interrupts;
            return new OfMachine(
                    busy * TICK, stolen * TICK, (busy + idle + waiting + stolen) * TICK);
        }
    }

    /// Of a process and the children it has waited for.
    static long ofProcess(long pid) throws IOException {
        var fields = stat(PROC.resolve(Long.toString(pid)));
        return TICK
                * (Long.parseLong(fields[USER])
                        + Long.parseLong(fields[SYSTEM])
                        + Long.parseLong(fields[CHILDREN_USER])
                        + Long.parseLong(fields[CHILDREN_SYSTEM]));
    }

    /// Of a process, the children it has waited for, and those that are running. It is read again
    /// while children are being waited for, as the time of such a child moves from one to the
    /// other.
    static long ofFamily(long pid) throws IOException {
        for (int attempt = 1; ; attempt++) {
            long waitedFor = waitedFor(pid);
            long sum = ofProcess(pid) + ofChildren(pid);
            if (waitedFor(pid) == waitedFor || attempt == ATTEMPTS) {
                return sum;
            }
        }
    }

    private static long waitedFor(long pid) throws IOException {
        var fields = stat(PROC.resolve(Long.toString(pid)));
        return Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM]);
    }

    private static long ofChildren(long pid) throws IOException {
        long sum = 0;
        try (var processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (var process : processes) {
                sum += ofChild(process, pid);
            }
        }
        return sum;
    }

    /// Of a process and all that it and its children started, as far as they run or were waited
    /// for.
    static long ofTree(long root) throws IOException {
        long sum = ofProcess(root);
        var started = ProcessHandle.of(root).stream().flatMap(ProcessHandle::descendants).toList();
        for (var process : started) {
            try {
                sum += ofProcess(process.pid());
            } catch (IOException endedMeanwhile) {
                // Whoever waited for it has its time now.
            }
        }
        return sum;
    }

    private static long ofChild(Path process, long parent) {
        try {
            var fields = stat(process);
            return Long.parseLong(fields[PARENT]) == parent
                    ? TICK * (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]))
                    : 0;
        } catch (IOException endedMeanwhile) {
            return 0;
        }
    }

    private static String[] stat(Path process) throws IOException {
        var line = Files.readString(process.resolve("stat"));
        return SPACES.split(line.substring(line.lastIndexOf(')') + 2));
    }
}
