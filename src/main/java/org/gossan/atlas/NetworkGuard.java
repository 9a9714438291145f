package org.gossan.atlas;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Refuses and counts attempts to reach a network: the atlas works offline, provably. Safe for any thread.
///
/// The JDK asks the default [ProxySelector] before every connection of `Socket`, `URLConnection` and `HttpClient`. NIO
/// channels are not asked about; a test watches the packaged program from outside for those.
public final class NetworkGuard extends ProxySelector {

    private static final AtomicInteger ATTEMPTS = new AtomicInteger();

    private NetworkGuard() {}

    /// Refuses every connection from now on.
    public static void install() {
        ProxySelector.setDefault(new NetworkGuard());
    }

    /// Returns how many connections were refused since the program started.
    public static int attempts() {
        return ATTEMPTS.get();
    }

    /// @throws IllegalStateException always: nothing may be reached
    @Override
    public List<Proxy> select(URI uri) {
        ATTEMPTS.incrementAndGet();
        throw new IllegalStateException("Gossan works offline and does not connect to " + uri);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException cause) {
        // Never reached: no proxy is ever offered.
    }
}
