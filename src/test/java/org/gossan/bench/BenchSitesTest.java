package org.gossan.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchSitesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            10000,  818652edc501cccbec3baa9ba6e34cf0f331fdab7f718176291c4a224f0f35b7
            300000, 7e67b18f7537ba1edcbf080b0e507848c53b59261b35d88266ec7864da25fe6e
            """)
    void theGeneratedFilesAreTheOnesThatThePeersRead(int n, String hash) throws IOException, NoSuchAlgorithmException {
        assertEquals(
                hash,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(csv(n))));
    }

    @Test
    void aFileReadBackIsWhatWasGenerated() throws IOException {
        Path file = Files.write(folder.resolve("sites.csv"), csv(2000));
        BenchTable generated = BenchTable.generated(2000);
        BenchTable read = BenchTable.read(file);
        assertEquals(generated.size(), read.size());
        for (int i = 0; i < generated.size(); i++) {
            assertEquals(generated.line(i), read.line(i));
        }
    }

    private static byte[] csv(int n) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BenchSites.writeCsv(n, out);
        return out.toByteArray();
    }
}
