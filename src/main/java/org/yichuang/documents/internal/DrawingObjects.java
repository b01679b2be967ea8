package org.yichuang.documents.internal;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.yichuang.documents.Drawing;

/// Puts drawings where a page has an `object` of their type.
final class DrawingObjects implements FSObjectDrawerFactory {

    private static final String TYPE = "application/x-drawing";

    private final Map<String, Drawing> drawings;

    DrawingObjects(Map<String, Drawing> drawings) {
        this.drawings = Map.copyOf(drawings);
    }

    void check(Document page) {
        NodeList objects = page.getElementsByTagName("object");
        for (int i = 0; i < objects.getLength(); i++) {
            Element object = (Element) objects.item(i);
            if (isReplacedObject(object) && !drawings.containsKey(object.getAttribute("data"))) {
                throw new IllegalArgumentException(
                        "expected one of the drawings %s, but the page asks for %s"
                                .formatted(drawings.keySet(), object.getAttribute("data")));
            }
        }
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getTagName().equals("object") && element.getAttribute("type").equals(TYPE);
    }

    @Override
    public @Nullable FSObjectDrawer createDrawer(Element element) {
        Drawing drawing = drawings.get(element.getAttribute("data"));
        return isReplacedObject(element) && drawing != null ? new Drawer(drawing) : null;
    }

    private record Drawer(Drawing drawing) implements FSObjectDrawer {

        @Override
        public @Nullable Map<Shape, String> drawObject(
                Element element,
                double x,
                double y,
                double width,
                double height,
                OutputDevice device,
                RenderingContext context,
                int dotsPerPixel) {
            device.drawWithGraphics(
                    (float) x,
                    (float) y,
                    (float) width,
                    (float) height,
                    graphics ->
                            drawing.draw(graphics, width / dotsPerPixel, height / dotsPerPixel));
            return null;
        }
    }
}
