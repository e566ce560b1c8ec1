package org.redress.manual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.redress.lifecycle.Status;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;

/** The pages that the product comes with. They hold until somebody here writes another edition of them. */
@ApplicationScoped
class ShippedPages {

    static final List<String> LANGUAGES = List.of("en", "zh");

    private List<PageView> all = List.of();

    @PostConstruct
    void read() {
        List<PageView> read = new ArrayList<>();
        for (String language : LANGUAGES) {
            for (Status step : Status.values()) {
                text(language + "/" + step + ".md").ifPresent(text -> read.add(page(new Place(step, null, language), text)));
            }
        }
        all = List.copyOf(read);
    }

    List<PageView> all() {
        return all;
    }

    Optional<PageView> at(Place place) {
        return all.stream().filter(page -> page.place().equals(place)).findFirst();
    }

    /** The first line is the title. */
    private static PageView page(Place place, String text) {
        String[] parts = text.split("\\R", 2);
        return new PageView(place, 0, parts[0].replaceFirst("^#\\s*", "").strip(), parts[1].strip(), null, null);
    }

    private static Optional<String> text(String name) {
        try (InputStream in = ShippedPages.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("A page of the manual cannot be read: " + name, e);
        }
    }
}
