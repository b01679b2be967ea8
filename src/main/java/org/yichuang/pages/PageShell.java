package org.yichuang.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What all pages of this process have in common.
record PageShell(Texts texts, Assets assets, List<NavigationLink> links, @Nullable Site site) {}
