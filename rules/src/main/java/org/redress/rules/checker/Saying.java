package org.redress.rules.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a rule says, whatever its layout and the order of its conditions: the same text for rules that say the same. */
final class Saying {

    private final TreeSet<String> patterns = new TreeSet<>();
    private final TreeSet<String> proposals = new TreeSet<>();
    private final List<String> conditions = new ArrayList<>();
    private String asking = "";

    void beginPattern(PatternCheck.Asking how, boolean exists) {
        asking = how + (exists ? " exists " : " ");
        conditions.clear();
    }

    void condition(String text) {
        conditions.add(Token.all(text).stream().map(Token::text).collect(Collectors.joining(" ")));
    }

    void endPattern(String type) {
        patterns.add(asking + type + conditions.stream().sorted().toList());
    }

    void consequence(String text) {
        Stream.of(text.split(";")).map(statement -> statement.replaceAll("\\s", "")).filter(s -> !s.isEmpty())
                .forEach(proposals::add);
    }

    @Override
    public String toString() {
        return patterns + " -> " + proposals;
    }
}
