package org.gossan.ui.opening;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import org.gossan.geo.Viewport;
import org.gossan.ui.pixels.Pixels;

/// The window as it opens: the last map between plain bars, out of as few nodes as can be, none of which needs a style
/// sheet. FX thread only.
public final class OpeningView extends Pane {

    public OpeningView(OpeningPicture picture) {
        this(OpeningLayout.of(picture));
        show(picture);
    }

    /// The bars alone, as long as there is no map.
    public OpeningView(OpeningLayout layout) {
        setId("opening");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Gossan");
        for (OpeningPicture.Area area : layout.areas()) {
            Rectangle bar = new Rectangle(area.x(), area.y(), area.width(), area.height());
            bar.setFill(colour(area.argb()));
            getChildren().add(bar);
        }
    }

    /// Puts the map of a picture between the bars.
    public void show(OpeningPicture picture) {
        OpeningPicture.Area map = picture.map();
        List<Node> shown = new ArrayList<>();
        shown.add(frame(picture));
        for (OpeningPicture.Plate plate : picture.plates()) {
            ImageView view = new ImageView(Pixels.image(plate.columns(), plate.rows(), plate.argb()));
            view.setFitWidth(plate.width());
            view.setFitHeight(plate.height());
            view.relocate(map.x() + plate.x(), map.y() + plate.y());
            shown.add(view);
        }
        getChildren().addAll(0, shown);
    }

    /// Returns the colour behind everything.
    public static Color paper(OpeningLayout layout) {
        return colour(layout.paper());
    }

    /// Returns the one colour behind a region, opaque ARGB.
    ///
    /// @param otherwise if it has none, or one that can be seen through
    public static int colour(Region region, int otherwise) {
        Background background = region.getBackground();
        Paint fill = background == null || background.getFills().isEmpty()
                ? null
                : background.getFills().getLast().getFill();
        if (!(fill instanceof Color colour) || !colour.isOpaque()) {
            return otherwise;
        }
        return argb(colour);
    }

    /// Returns a colour as opaque ARGB.
    public static int argb(Color colour) {
        return 0xFF000000
                | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }

    /// The part of the frame that the map shows, on whole device pixels.
    private static ImageView frame(OpeningPicture picture) {
        Viewport view = picture.view();
        OpeningPicture.Area map = picture.map();
        double scale = view.pixelScale();
        double left = Math.rint((view.widthPx() - map.width()) / 2 * scale);
        double top = Math.rint((view.heightPx() - map.height()) / 2 * scale);
        ImageView image = new ImageView(Pixels.image(view.deviceWidth(), view.deviceHeight(), picture.frame()));
        image.setViewport(new Rectangle2D(left, top, Math.rint(map.width() * scale), Math.rint(map.height() * scale)));
        image.setFitWidth(map.width());
        image.setFitHeight(map.height());
        image.setSmooth(false);
        image.relocate(map.x(), map.y());
        return image;
    }

    private static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255);
    }
}
