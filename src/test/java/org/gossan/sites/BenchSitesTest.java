package org.gossan.sites;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class BenchSitesTest {

    @Test
    void theGeneratedFilesAreTheOnesThatThePeersRead() throws NoSuchAlgorithmException {
        for (int n : new int[] {10_000, 300_000}) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(BenchSites.csv(n));
            assertEquals(BenchSites.CSV_SHA256.get(n), HexFormat.of().formatHex(hash));
        }
    }
}
