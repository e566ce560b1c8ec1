package org.redress.web.worklists;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The address of a list with its filters, so that any state of it can be bookmarked. */
final class ListAddress {

    private final String path;
    private final Map<String, String> parameters;

    private ListAddress(String path, Map<String, String> parameters) {
        this.path = path;
        this.parameters = parameters;
    }

    static ListAddress of(String path) {
        return new ListAddress(path, Map.of());
    }

    /** With a parameter set; null or blank takes it away. */
    ListAddress with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        if (value == null || value.isBlank()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new ListAddress(path, changed);
    }

    /** Sets the parameter, or takes it away where it has this value: a chip pressed twice. */
    ListAddress toggled(String name, String value) {
        return with(name, value.equals(parameters.get(name)) ? null : value);
    }

    @Override
    public String toString() {
        return parameters.isEmpty() ? path
            : path + "?" + parameters.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
