package org.yichuang.desk;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.yichuang.kernel.CaseNo;

/// Keeps what an officer has noted on a case until they act, so that neither a power cut nor
/// looking at another case loses a tick.
public interface Worksheets {

    /// Replaces what the officer noted. Durable when it returns.
    ///
    /// @param officer login of the account
    /// @param content names and values of the page's fields
    void save(CaseNo no, String officer, Map<String, String> content);

    Optional<Worksheet> find(CaseNo no, String officer);

    /// Throws the notes away after the act they were for.
    void remove(CaseNo no, String officer);

    /// What is noted.
    record Worksheet(Map<String, String> content, Instant savedAt) {

        public Worksheet {
            content = Map.copyOf(content);
        }
    }
}
