package org.redress.manual;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.redress.lifecycle.Status;
import org.redress.rules.vocabulary.Kind;

/**
 * Where a page of the manual stands.
 *
 * @param step of the lifecycle
 * @param kind of the cases that it is for; null for all kinds
 */
public record Place(Status step, Kind kind, String language) implements Serializable {

    /** What is written first, and read where nothing is written in the reader's language. */
    public static final String FIRST_LANGUAGE = "en";
    private static final String ALL_KINDS = "all";

    /** Such as {@code RESOLVING/CLAIM/zh} or {@code RESOLVING/all/en}. */
    public String written() {
        return step + "/" + (kind == null ? ALL_KINDS : kind.name()) + "/" + language;
    }

    public static Optional<Place> read(String written) {
        String[] parts = written == null ? new String[0] : written.split("/");
        if (parts.length != 3 || !parts[2].matches("[a-z]{2}")) {
            return Optional.empty();
        }
        Optional<Status> step = Arrays.stream(Status.values()).filter(s -> s.name().equals(parts[0])).findFirst();
        Optional<Kind> kind = Arrays.stream(Kind.values()).filter(k -> k.name().equals(parts[1])).findFirst();
        return step.isPresent() && (kind.isPresent() || parts[1].equals(ALL_KINDS))
            ? Optional.of(new Place(step.get(), kind.orElse(null), parts[2])) : Optional.empty();
    }

    /** Where somebody in this step of this kind looks, the most specific place first. */
    static List<Place> toLook(Status step, Kind kind, String language) {
        List<Place> places = new ArrayList<>(List.of(new Place(step, kind, language), new Place(step, null, language)));
        if (!language.equals(FIRST_LANGUAGE)) {
            places.add(new Place(step, kind, FIRST_LANGUAGE));
            places.add(new Place(step, null, FIRST_LANGUAGE));
        }
        return places;
    }
}
