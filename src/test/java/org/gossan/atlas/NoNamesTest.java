package org.gossan.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class NoNamesTest {

    private static final LookupPolicy ANY = LookupPolicy.of(LookupPolicy.IPV4);

    private final InetAddressResolver resolver = NoNames.resolver();

    @Test
    void javaLoadsIt() {
        assertTrue(ServiceLoader.load(InetAddressResolverProvider.class).stream()
                .anyMatch(provider -> provider.type() == NoNames.class));
    }

    @Test
    void noNameIsLookedUp() {
        assertThrows(UnknownHostException.class, () -> resolver.lookupByName("example.org", ANY));
        assertThrows(UnknownHostException.class, () -> resolver.lookupByName("machine", ANY));
        assertThrows(UnknownHostException.class, () -> resolver.lookupByAddress(new byte[] {127, 0, 0, 1}));
    }

    @Test
    void thisMachineIsKnownWithoutAsking() throws UnknownHostException {
        List<InetAddress> found = resolver.lookupByName("localhost", ANY).toList();
        assertEquals(List.of(InetAddress.getByAddress(new byte[] {127, 0, 0, 1})), found);
    }
}
