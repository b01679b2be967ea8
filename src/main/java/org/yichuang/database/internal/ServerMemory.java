package org.yichuang.database.internal;

import java.util.Map;

/// How the processes of the database server keep memory from one transaction to the next.
///
/// A server process frees at the end of a transaction what it has taken in it. The C library
/// returns memory at the end of its heap to the operating system when that is more than 128 KiB,
/// and has to ask for it again, page by page, in the next transaction. Whether a connection's
/// memory happens to lie on that edge differs from one start to the next; where it does, a command
/// takes two to three times as long. See docs/adr/0034.
final class ServerMemory {

    /// In bytes, of each process; what was set by whoever runs the server goes before.
    private static final Map<String, String> KEPT =
            Map.of(
                    "MALLOC_TRIM_THRESHOLD_", bytes(16),
                    "MALLOC_MMAP_THRESHOLD_", bytes(4),
                    "MALLOC_TOP_PAD_", bytes(1));

    private ServerMemory() {}

    /// Sets what the server is to be started with.
    static void keepIn(Map<String, String> environment) {
        KEPT.forEach(environment::putIfAbsent);
    }

    private static String bytes(int mebibytes) {
        return Integer.toString(mebibytes << 20);
    }
}
