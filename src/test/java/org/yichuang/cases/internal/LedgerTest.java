package org.yichuang.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    @TempDir Path folder;

    /// A kill in the middle of a write leaves half a line; once the next process wrote on behind
    /// it.
    @Test
    void a_line_that_was_cut_off_does_not_spoil_the_next() throws Exception {
        Path path = folder.resolve("ledger");
        UUID cut = UUID.randomUUID();
        UUID next = UUID.randomUUID();
        try (Ledger ledger = new Ledger(path)) {
            ledger.sending(new Ledger.Sent(cut, null, Script.SUBMIT));
        }
        Files.writeString(path, "done " + cut + " 990102-20", StandardOpenOption.APPEND);
        assertThat(Ledger.read(path).open()).containsExactly(cut);

        try (Ledger ledger = new Ledger(path)) {
            ledger.sending(new Ledger.Sent(next, null, Script.SUBMIT));
        }

        assertThat(Ledger.read(path).open()).containsExactlyInAnyOrder(cut, next);
    }
}
