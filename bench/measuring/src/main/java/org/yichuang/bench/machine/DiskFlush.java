package org.yichuang.bench.machine;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/// How long the disk takes to keep 8 kB: the price of one durable commit with nobody to share it.
final class DiskFlush {

    private static final int TIMES = 500;
    private static final int BYTES = 8192;

    private DiskFlush() {}

    /// Milliseconds, the median of many, each rewriting the same preallocated file.
    static double median(Path folder) throws IOException {
        var nanos = new long[TIMES];
        var page = ByteBuffer.allocateDirect(BYTES);
        var file = folder.resolve("flush-" + ProcessHandle.current().pid());
        try (var channel = FileChannel.open(file, CREATE, WRITE, DELETE_ON_CLOSE)) {
            for (int i = 0; i < TIMES; i++) {
                page.clear();
                long start = System.nanoTime();
                channel.write(page, 0);
                channel.force(false);
                nanos[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        return nanos[TIMES / 2] / 1e6;
    }
}
