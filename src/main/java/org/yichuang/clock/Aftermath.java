package org.yichuang.clock;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Fact;
import org.yichuang.pages.ui.Link;
import org.yichuang.pages.ui.Tag;

/// Tells, on the administrator's page of a year, what its publication has led to. A module that
/// sees to something offers one.
public interface Aftermath {

    Optional<Told> of(Page page, int year);

    /// What is told.
    ///
    /// @param path of the same, told anew; asked for while it runs
    /// @param progress how far it is, in words
    /// @param total at least 1
    /// @param facts the figures
    /// @param problem what somebody has to see to, null when there is nothing
    /// @param more where the whole of it stands, null when there is nothing
    record Told(
            String path,
            String title,
            Tag state,
            boolean running,
            String progress,
            long done,
            long total,
            List<Fact> facts,
            @Nullable String problem,
            @Nullable Link more) {

        public Told {
            facts = List.copyOf(facts);
        }
    }
}
