package org.redress.rules.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.drools.core.SessionConfiguration;

/** Which engine decides. It is kept with each decision: another version may decide otherwise. */
public final class EngineVersion {

    private static final String WHERE = "/META-INF/maven/org.drools/drools-core/pom.properties";

    /** Such as {@code drools-10.2.0}. */
    public static final String NAME = "drools-" + read();

    private EngineVersion() {
    }

    /** From the jar itself: its manifest is not seen inside a server. */
    private static String read() {
        try (InputStream stream = SessionConfiguration.class.getResourceAsStream(WHERE)) {
            var properties = new Properties();
            if (stream != null) {
                properties.load(stream);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + WHERE + ".", e);
        }
    }
}
