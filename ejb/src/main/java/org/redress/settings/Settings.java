package org.redress.settings;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * What the operator can set, as a system property ({@code redress.feature.name}) or as the environment variable of
 * the same name in capitals with underscores. Secrets come from the environment only.
 */
@ApplicationScoped
public class Settings {

    /** Whether this is the demonstration: demonstration people and cases are loaded. Default: false. */
    public boolean demonstration() {
        return text("redress.demonstration").map(Boolean::parseBoolean).orElse(false);
    }

    /** Where attachments are kept; absent means in the database. */
    public Optional<String> documentsDirectory() {
        return text("redress.documents.directory");
    }

    /** The company's time zone, in which a case number takes its year. Default: Europe/Berlin. */
    public String zone() {
        return text("redress.zone").orElse("Europe/Berlin");
    }

    public Optional<String> text(String name) {
        String property = System.getProperty(name);
        String value = property != null ? property : System.getenv(name.toUpperCase().replace('.', '_').replace('-', '_'));
        return Optional.ofNullable(value).map(String::strip).filter(s -> !s.isEmpty());
    }
}
