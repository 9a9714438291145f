package org.gossan.render;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Site symbols drawn once and kept, for one density of pixels. For one thread at a time.
final class Sprites {

    /// Sizes kept; each holds only the symbols that were asked for.
    private static final int SIZES = 12;

    private final double scale;
    private final Map<Double, @Nullable Sprite[]> bySize = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Double, @Nullable Sprite[]> eldest) {
            return size() > SIZES;
        }
    };

    /// @param scale device pixels a logical pixel
    Sprites(double scale) {
        this.scale = scale;
    }

    double scale() {
        return scale;
    }

    /// Returns the sprites of a zoom, by [Symbol#key]; empty places are filled by [#at].
    @Nullable
    Sprite[] ofZoom(double zoom) {
        return bySize.computeIfAbsent(Symbol.radiusPx(zoom, 0), size -> new Sprite[Symbol.KEYS]);
    }

    /// Returns one sprite, drawn if this is the first time.
    Sprite at(@Nullable Sprite[] sprites, int key, double zoom) {
        Sprite sprite = sprites[key];
        if (sprite == null) {
            Symbol symbol = Symbol.ofKey(key);
            double radius = symbol.radiusPx(zoom);
            sprite = Sprite.of(
                    SymbolPainter.reachPx(symbol, radius), scale, g -> SymbolPainter.paint(g, symbol, 0, 0, radius));
            sprites[key] = sprite;
        }
        return sprite;
    }
}
