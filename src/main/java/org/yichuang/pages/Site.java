package org.yichuang.pages;

/// Whose site this is. The module that knows the regions publishes it as a bean.
///
/// @param place the region's name, as in "禾川区"
@FunctionalInterface
public interface Site {

    Localised place();
}
