package org.yichuang.catalogue;

/// This process has published or imported items.
public record CatalogueChanged() {}
