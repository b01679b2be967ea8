package org.yichuang.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yichuang.pages.Localised;

/// The themes under which people look for items 服务主题分类.
///
/// @param natural 自然人服务主题
/// @param legal 法人服务主题
public record ThemeList(List<Theme> natural, List<Theme> legal) {

    public static final ThemeList EMPTY = new ThemeList(List.of(), List.of());

    public record Theme(String id, Localised name) {}

    public Optional<Theme> theme(String id) {
        return Stream.concat(natural.stream(), legal.stream())
                .filter(each -> each.id().equals(id))
                .findFirst();
    }
}
