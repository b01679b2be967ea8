package org.yichuang.licences.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.ui.LicenceCard;
import org.yichuang.pages.ui.Tag;

/// All licences of a person and of the companies they act for.
///
/// @param valid those that can be shown to others today, as cards
/// @param groups the others, by why they cannot
public record WalletPage(List<Card> valid, List<Group> groups) {

    public WalletPage {
        valid = List.copyOf(valid);
        groups = List.copyOf(groups);
    }

    public boolean empty() {
        return valid.isEmpty() && groups.isEmpty();
    }

    /// @param holder who holds it, as it matters to somebody who acts for several
    /// @param soon says that it expires soon, null when it does not
    public record Card(
            LicenceCard card, String title, String holder, String path, @Nullable Tag soon) {}

    /// Licences that share a fate.
    public record Group(String id, String title, List<Line> lines) {

        public Group {
            lines = List.copyOf(lines);
        }
    }

    /// A licence in one line.
    public record Line(String title, String text, String path, Tag tag) {}
}
