package org.gossan.bench;

import java.time.Year;
import java.util.List;
import java.util.Map;
import org.gossan.atlas.Atlas;
import org.gossan.atlas.AtlasFolders;
import org.gossan.geo.Viewport;
import org.gossan.render.Ground;
import org.gossan.render.MapContent;
import org.gossan.sites.Rows;
import org.gossan.sites.SiteIndex;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// The made-up sites that all benchmarks share; `-p sites=300000` measures fewer.
@State(Scope.Benchmark)
public class Sites {

    @Param("1000000")
    int sites;

    private BenchTable table = BenchTable.generated(0);
    private SiteIndex index = SiteIndex.EMPTY;

    /// Makes the sites and their index.
    @Setup(Level.Trial)
    public void make() {
        table = BenchTable.generated(sites);
        index = table.index();
    }

    BenchTable table() {
        return table;
    }

    SiteIndex index() {
        return index;
    }

    Rows all() {
        return Rows.all(sites);
    }

    /// Returns the peers' views of a zoom.
    Viewport[] views(int zoom) {
        return EngineCases.views(table, zoom);
    }

    static Ground ground() {
        return Atlas.ground(AtlasFolders.shipped());
    }

    MapContent content() {
        return new MapContent(ground(), index, List.of(), Map.of(), Year.of(2026));
    }
}
