package org.yichuang.documents;

import java.awt.Graphics2D;

/// A picture made of lines and areas, sharp at every size.
@FunctionalInterface
public interface Drawing {

    /// Draws inside the rectangle from (0, 0) to (width, height); y grows downward.
    void draw(Graphics2D graphics, double width, double height);
}
