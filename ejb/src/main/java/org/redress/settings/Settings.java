package org.redress.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** Whether the demonstration also brings cases; tests want people only. Default: true. */
    public boolean demonstrationCases() {
        return text("redress.demonstration.cases").map(Boolean::parseBoolean).orElse(true);
    }

    /** Where attachments are kept; absent means in the database. */
    public Optional<String> documentsDirectory() {
        return text("redress.documents.directory");
    }

    /** The company's time zone, in which a case number takes its year. Default: Europe/Berlin. */
    public String zone() {
        return text("redress.zone").orElse("Europe/Berlin");
    }

    /** After how many minutes without a request a session ends. {@code redress.session.idle-minutes}, default: 30. */
    public int sessionIdleMinutes() {
        return text("redress.session.idle-minutes").map(text -> {
            if (!text.matches("[1-9][0-9]{0,3}")) {
                throw new IllegalStateException("Setting redress.session.idle-minutes is '" + text + "'. Give 1 to 9999.");
            }
            return Integer.valueOf(text);
        }).orElse(30);
    }

    /**
     * The other sites that may show our pages in a frame, such as {@code https://intranet.example.com}, parted by commas.
     * {@code redress.portal.origins}, default: none.
     */
    public List<String> portalOrigins() {
        List<String> origins = text("redress.portal.origins").map(text -> List.of(text.split("\\s*,\\s*"))).orElse(List.of());
        origins.stream().filter(origin -> !origin.matches("https?://[A-Za-z0-9.*-]+(:[0-9]{1,5})?")).findFirst().ifPresent(origin -> {
            throw new IllegalStateException("Setting redress.portal.origins has '" + origin
                + "'. Write scheme and host, such as https://intranet.example.com.");
        });
        return origins;
    }

    /** What this node is called among several on one database. {@code redress.node}, default: the server's name. */
    public String node() {
        return text("redress.node").or(() -> text("jboss.node.name")).orElse("redress-1");
    }

    /** How many at once act on due work on this node. {@code redress.sweep.workers}, default: 2. */
    public int sweepWorkers() {
        return text("redress.sweep.workers").map(text -> {
            if (!text.matches("[1-9]|1[0-6]")) {
                throw new IllegalStateException("Setting redress.sweep.workers is '" + text + "'. Give 1 to 16.");
            }
            return Integer.valueOf(text);
        }).orElse(2);
    }

    /** What the company is called, on letters and beside its mail address. {@code redress.mail.name}, default: none. */
    public Optional<String> companyName() {
        return text("redress.mail.name");
    }

    /** Whether the suggestion box takes what nobody signed. {@code redress.suggestions.without-name}, default: true. */
    public boolean suggestionsWithoutName() {
        return text("redress.suggestions.without-name").map(Boolean::parseBoolean).orElse(true);
    }

    /** The token by which a mail gateway may bring mails. {@code REDRESS_INTAKE_TOKEN}; without it only an administrator may. */
    public Optional<String> intakeToken() {
        return text("redress.intake.token").map(token -> {
            if (token.length() < 24) {
                throw new IllegalStateException("Setting redress.intake.token is too short. Give 24 characters or more, made by chance.");
            }
            return token;
        });
    }

    /** How many acknowledgements one address gets within an hour, and four times as many within a day. {@code redress.mail.acknowledgements}, default: 3. */
    public int mailAcknowledgementsPerHour() {
        return number("redress.mail.acknowledgements", 3, 1, 1_000);
    }

    /** How many acknowledgements of what came by the form or by mail leave within an hour altogether. {@code redress.mail.acknowledgements-of-all}, default: 2000. */
    public int mailAcknowledgementsOfAll() {
        return number("redress.mail.acknowledgements-of-all", 2_000, 1, 1_000_000);
    }

    /** Of how many mails of one address cases are made within an hour; more are held. {@code redress.mail.cases-per-sender}, default: 20. */
    public int mailCasesPerSender() {
        return number("redress.mail.cases-per-sender", 20, 1, 100_000);
    }

    /** The largest mail that is taken apart, in MB as it travels. {@code redress.mail.megabytes}, default: 36, which holds 25 MB of files. */
    public int mailMegabytes() {
        return number("redress.mail.megabytes", 36, 1, 200);
    }

    /**
     * The folder with certificates ({@code *.pem}, {@code *.crt}) of mail servers, or of their authorities, that are trusted beside those that
     * Java knows. {@code redress.mail.trust}, default: none.
     */
    public Optional<Path> mailTrust() {
        return text("redress.mail.trust").map(text -> {
            Path folder = Path.of(text);
            if (!Files.isDirectory(folder)) {
                throw new IllegalStateException("Setting redress.mail.trust is '" + text + "', which is no folder. Give the folder with the certificates.");
            }
            return folder;
        });
    }

    private int number(String name, int usual, int least, int most) {
        return text(name).map(text -> {
            if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
                throw new IllegalStateException("Setting " + name + " is '" + text + "'. Give " + least + " to " + most + ".");
            }
            return Integer.valueOf(text);
        }).orElse(usual);
    }

    public Optional<String> text(String name) {
        String property = System.getProperty(name);
        String value = property != null ? property : System.getenv(name.toUpperCase().replace('.', '_').replace('-', '_'));
        return Optional.ofNullable(value).map(String::strip).filter(s -> !s.isEmpty());
    }
}
