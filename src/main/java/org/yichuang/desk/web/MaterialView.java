package org.yichuang.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.ui.Tag;
import org.yichuang.pages.ui.TrustLevel;

/// A material of the file, with what can be seen of it.
///
/// @param place in the list of the file, from 1
/// @param id of the material in the item
/// @param level how far it may be relied on
/// @param origin who brought it and when
/// @param path where the file itself is, null for paper and for what was fetched by sharing
/// @param thumbnail a small picture of it, null when there is none
/// @param picture its first page at reading size, null when there is none
/// @param absence why there is no picture, null when there is one
/// @param checkable whether a clerk can still look at its original
/// @param points what to look for in it
/// @param earlier what the supply replaced, null when nothing was
public record MaterialView(
        int place,
        String id,
        TrustLevel level,
        String title,
        String note,
        Tag tag,
        String origin,
        @Nullable String path,
        @Nullable String thumbnail,
        @Nullable String picture,
        @Nullable String absence,
        boolean checkable,
        List<Point> points,
        @Nullable Earlier earlier) {

    public MaterialView {
        points = List.copyOf(points);
    }

    MaterialView with(Earlier replaced) {
        return new MaterialView(
                place, id, level, title, note, tag, origin, path, thumbnail, picture, absence,
                checkable, points, replaced);
    }

    /// Something to look for in a material 材料审查要点.
    ///
    /// @param reference the rule behind it
    public record Point(String text, @Nullable String reference) {}

    /// A version that the applicant replaced after the notice.
    public record Earlier(String name, @Nullable String path) {}
}
