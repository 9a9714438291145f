package org.gossan;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketImpl;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Runs a main class in a JVM where every way to a network is refused and written to a file: sockets and server sockets
/// of
/// `java.net`, channels of `java.nio` (so `HttpClient` too), proxies of `URLConnection`, and names of hosts.
///
/// Arguments: the file, the main class, its arguments. Native code that opens a socket of its own is not seen here; a
/// test
/// watches the system calls for it. JDK internals that make a channel for the local machine would be seen and count.
public final class OfflineWatch {

    private OfflineWatch() {}

    /// Options that the JVM needs for the watch.
    static List<String> jvmOptions() {
        return List.of("-Djava.nio.channels.spi.SelectorProvider=" + Channels.class.getName());
    }

    /// @param arguments the file for attempts, the main class, its arguments
    @SuppressWarnings("deprecation") // the only way to see plain sockets without an agent
    public static void main(String[] arguments) throws ReflectiveOperationException, IOException {
        System.setProperty("gossan.attempts", arguments[0]);
        Socket.setSocketImplFactory(() -> refusal("socket"));
        ServerSocket.setSocketFactory(() -> refusal("server socket"));
        ProxySelector.setDefault(new Proxies());
        if (arguments[1].equals("self-test")) {
            SelfTest.run();
            return;
        }
        Class.forName(arguments[1]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(arguments, 2, arguments.length));
    }

    private static SocketImpl refusal(String what) {
        throw refused(what);
    }

    private static IllegalStateException refused(String what) {
        try {
            Files.writeString(
                    Path.of(System.getProperty("gossan.attempts", "attempts.txt")),
                    what + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            Runtime.getRuntime().halt(99);
        }
        return new IllegalStateException("refused: " + what);
    }

    /// Tries every way once, so that a test sees the watch work.
    private static final class SelfTest {

        static void run() throws IOException {
            attempt(() -> new Socket(InetAddress.getLoopbackAddress(), 9).close());
            attempt(() -> new ServerSocket(0).close());
            attempt(() -> SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 9))
                    .close());
            attempt(() -> DatagramChannel.open().close());
            attempt(() -> InetAddress.getAllByName("example.org"));
            attempt(() ->
                    URI.create("http://127.0.0.1:9/").toURL().openConnection().connect());
            attempt(() -> {
                try (var client = java.net.http.HttpClient.newHttpClient()) {
                    client.sendAsync(
                            java.net.http.HttpRequest.newBuilder(URI.create("http://127.0.0.1:9/"))
                                    .build(),
                            java.net.http.HttpResponse.BodyHandlers.discarding());
                }
            });
        }

        private interface Attempt {
            void run() throws IOException;
        }

        private static void attempt(Attempt attempt) throws IOException {
            try {
                attempt.run();
            } catch (IllegalStateException | UnknownHostException | java.io.UncheckedIOException | InternalError e) {
                System.out.println(e.getClass().getSimpleName());
            }
        }
    }

    /// Asked before every connection of `Socket` and `URLConnection`.
    private static final class Proxies extends ProxySelector {
        @Override
        public List<Proxy> select(URI uri) {
            throw refused("connection to " + uri);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException cause) {
            // no proxy is ever given
        }
    }

    /// Asked for every channel.
    public static final class Channels extends SelectorProvider {

        @Override
        public DatagramChannel openDatagramChannel() {
            throw refused("datagram channel");
        }

        @Override
        public DatagramChannel openDatagramChannel(ProtocolFamily family) {
            throw refused("datagram channel");
        }

        @Override
        public Pipe openPipe() {
            throw refused("pipe");
        }

        @Override
        public AbstractSelector openSelector() {
            throw refused("selector");
        }

        @Override
        public ServerSocketChannel openServerSocketChannel() {
            throw refused("server socket channel");
        }

        @Override
        public SocketChannel openSocketChannel() {
            throw refused("socket channel");
        }

        @Override
        public SocketChannel openSocketChannel(ProtocolFamily family) {
            throw refused("socket channel");
        }
    }

    /// Asked for every name of a host.
    public static final class Names extends InetAddressResolverProvider {
        @Override
        public InetAddressResolver get(Configuration configuration) {
            return new InetAddressResolver() {
                @Override
                public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                    if (System.getProperty("gossan.attempts") == null) {
                        return configuration.builtinResolver().lookupByName(host, policy);
                    }
                    throw new UnknownHostException(
                            String.valueOf(refused("name " + host).getMessage()));
                }

                @Override
                public String lookupByAddress(byte[] address) throws UnknownHostException {
                    return configuration.builtinResolver().lookupByAddress(address);
                }
            };
        }

        @Override
        public String name() {
            return "watched names";
        }
    }
}
