package org.yichuang.life;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.life.drawing.Picture;
import org.yichuang.pages.ui.Fact;

/// A case's life for a page.
///
/// @param picture null while nothing was handed in
/// @param toCome what will run when it is; empty afterwards
public record LifeDrawing(@Nullable Picture picture, List<Fact> toCome) {

    public LifeDrawing {
        toCome = List.copyOf(toCome);
    }
}
