package org.gossan.atlas;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/// Looks up no names of hosts, so that no name server is ever asked. Loaded by the JDK through `META-INF/services`,
/// before
/// anything could ask one.
///
/// Not only our code counts: Java's font manager and H2's random numbers look up the name of this machine, and do
/// without
/// it when it is unknown.
public final class NoNames extends InetAddressResolverProvider {

    /// Made by the service loader.
    public NoNames() {}

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return resolver();
    }

    static InetAddressResolver resolver() {
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                if (host.equals("localhost")) {
                    return Stream.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}));
                }
                throw new UnknownHostException(host + ": Gossan works offline and looks up no names");
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                throw new UnknownHostException("Gossan works offline and looks up no names");
            }
        };
    }

    @Override
    public String name() {
        return "no names";
    }
}
