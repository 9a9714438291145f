package org.gossan.store;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.h2.Driver;

/// Connects to H2, and keeps it from looking up the name of this machine, which could ask a name server.
///
/// H2 seeds its random numbers in a thread of its own. If that takes more than 0.4 s, as on a cold and busy machine, it
/// mixes in the machine's host name and addresses instead (`org.h2.util.MathUtils`). A seed drawn here first loads all
/// that
/// the thread needs, and leaves it a read of a few bytes.
final class H2Connection {

    private static boolean seeded;

    private H2Connection() {}

    /// Opens a database; without `DriverManager`, which would look for drivers in every library.
    static Connection open(String url) throws SQLException {
        seed();
        return Driver.load().connect(url, new Properties());
    }

    private static synchronized void seed() {
        if (seeded) {
            return;
        }
        seeded = true;
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(random.generateSeed(20));
            random.nextLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA1PRNG", e);
        }
    }

    /// Puts everything that is committed on the disk. H2 alone would wait: WRITE_DELAY only sets how long, and 0 means
    /// for ever.
    static void sync(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC"); // [H2] PostgreSQL commits durably by itself
        }
    }
}
