package org.redress.intake.parsing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Mails of the real world and made ones, which lie beside the repository and not in it. */
final class MailCorpus {

    static final Path MAIL = Path.of("..", "..", "shared", "data", "mail");

    private MailCorpus() {
    }

    static boolean isThere() {
        return Files.isDirectory(MAIL);
    }

    static Stream<Path> all() {
        return Stream.of("corpus", "generated").flatMap(folder -> {
            try {
                return Files.list(MAIL.resolve(folder)).filter(f -> f.toString().endsWith(".eml")).sorted();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static List<CSVRecord> expected() throws IOException {
        try (CSVParser rows = CSVParser.parse(MAIL.resolve("generated/expected.csv"), java.nio.charset.StandardCharsets.UTF_8,
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            return rows.getRecords();
        }
    }

    static ParsedMail parsed(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            return new MailParser().parse(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
