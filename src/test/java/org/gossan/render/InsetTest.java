package org.gossan.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.gossan.geo.Camera;
import org.gossan.geo.Viewport;
import org.gossan.model.Language;
import org.gossan.model.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InsetTest {

    /// Left, right, above and below the middle of the inset, in quarters of its size.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            # lon, lat,  zoom, left, right, above, below
            -150,  65,   7,    true, false, true,  false
            -60,   50,   7,    false, true, true,  false
            -110.5, 29.5, 7,   true, false, false, true
            -93,   17,   12,   false, true, false, true
            """)
    void theViewIsMarkedWhereItLies(
            double lon, double lat, double zoom, boolean left, boolean right, boolean above, boolean below) {
        Plate plate = inset(new Camera(lon, lat, zoom));
        BufferedImage image = paint(plate);
        double[] mark = middleOfInk(image);
        assertEquals(left, mark[0] < plate.width() / 2, "left of the middle: " + mark[0]);
        assertEquals(right, mark[0] > plate.width() / 2, "right of the middle: " + mark[0]);
        assertEquals(above, mark[1] < plate.height() / 2, "above the middle: " + mark[1]);
        assertEquals(below, mark[1] > plate.height() / 2, "below the middle: " + mark[1]);
    }

    @ParameterizedTest
    @CsvSource({"7, 1.5", "3.2, 0.8", "2, 0.8"})
    void aViewOfTheContinentIsShownInTheWorldWhichIsWider(double zoom, double shape) {
        Plate plate = inset(new Camera(-100, 40, zoom));
        assertTrue(zoom > 4 == plate.height() > plate.width() * 0.75, plate.width() + " x " + plate.height());
        assertTrue(plate.height() / plate.width() <= shape, plate.width() + " x " + plate.height());
    }

    private static Plate inset(Camera camera) {
        return new Furniture(Theme.LIGHT, Language.EN).inset(FactsSites.basemap(), new Viewport(camera, 1280, 720, 1));
    }

    private static BufferedImage paint(Plate plate) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(plate.width()), (int) Math.ceil(plate.height()), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        plate.paint(g, 0, 0);
        g.dispose();
        return image;
    }

    /// Coasts and borders are lighter than the mark.
    private static double[] middleOfInk(BufferedImage image) {
        double x = 0;
        double y = 0;
        int dark = 0;
        for (int row = 0; row < image.getHeight(); row++) {
            for (int column = 0; column < image.getWidth(); column++) {
                if ((image.getRGB(column, row) >> 8 & 255) < 70) {
                    x += column;
                    y += row;
                    dark++;
                }
            }
        }
        assertTrue(dark > 8, dark + " dark pixels");
        return new double[] {x / dark, y / dark};
    }
}
