package org.yichuang.bench.machine;

import java.io.IOException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.yichuang.bench.result.Conditions;

/// Who used the processors between two points in time.
public final class ProcessorMeter {

    /// @param client milliseconds of this process and the children it has waited for
    /// @param database milliseconds of the server's processes, null when not known
    public record Used(double client, @Nullable Double database, Conditions conditions) {}

    /// Milliseconds that the processes of a server have used.
    private interface Usage {
        long read() throws IOException;
    }

    private final @Nullable Usage server;
    private final ProcessorTime.OfMachine machine;
    private final long client;
    private final long database;

    private ProcessorMeter(@Nullable Usage server) throws IOException {
        this.server = server;
        this.machine = ProcessorTime.ofMachine();
        this.client = ownTime();
        this.database = server == null ? 0 : server.read();
    }

    /// @param server process id of the database, when it runs on this machine for this run alone
    public static ProcessorMeter start(OptionalLong server) throws IOException {
        return new ProcessorMeter(
                server.isPresent() ? () -> ProcessorTime.ofFamily(server.getAsLong()) : null);
    }

    /// Counts a process with everything that it started, and everything that those started, as the
    /// server.
    public static ProcessorMeter startWithTree(long root) throws IOException {
        return new ProcessorMeter(() -> ProcessorTime.ofTree(root));
    }

    /// The share of the machine's time since a meter was started that neither this process used nor
    /// a tree of processes that was started since.
    public double others(long root) throws IOException {
        var now = ProcessorTime.ofMachine();
        double busy = now.busy() - machine.busy();
        double known = ProcessorTime.ofTree(root) + ownTime() - client;
        return Math.max(0, (busy - known) / (now.all() - machine.all()));
    }

    public Used stop() throws IOException {
        var now = ProcessorTime.ofMachine();
        double all = now.all() - machine.all();
        double busy = now.busy() - machine.busy();
        double clientUsed = ownTime() - client;
        Double databaseUsed = server == null ? null : (double) (server.read() - database);
        Double others =
                databaseUsed == null ? null : Math.max(0, (busy - clientUsed - databaseUsed) / all);
        return new Used(
                clientUsed,
                databaseUsed,
                new Conditions(busy / all, others, (now.stolen() - machine.stolen()) / all));
    }

    private static long ownTime() throws IOException {
        return ProcessorTime.ofProcess(ProcessHandle.current().pid());
    }
}
