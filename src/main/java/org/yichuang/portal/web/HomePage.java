package org.yichuang.portal.web;

import java.util.List;
import org.yichuang.pages.ui.Link;
import org.yichuang.pages.ui.Tag;

/// The first page.
///
/// @param mine what waits for this person and what is under way; empty when nobody has signed in
/// @param topics items by whom they are for
/// @param places where one can go
public record HomePage(
        boolean signedIn,
        List<Mine> mine,
        List<Link> common,
        List<Topic> topics,
        List<Place> places) {

    public HomePage {
        mine = List.copyOf(mine);
        common = List.copyOf(common);
        topics = List.copyOf(topics);
        places = List.copyOf(places);
    }

    /// Something of one's own, with the one thing to do about it.
    public record Mine(
            Tag tag, String title, String text, String path, String act, boolean first) {}

    public record Topic(String title, List<Link> items) {
        public Topic {
            items = List.copyOf(items);
        }
    }

    public record Place(Tag tag, String name, String text) {}
}
