package org.yichuang.catalogue;

import java.util.List;

/// Themes 服务主题分类, as ids of the theme list.
///
/// @param natural 自然人服务主题
/// @param legal 法人服务主题
public record Themes(List<String> natural, List<String> legal) {}
