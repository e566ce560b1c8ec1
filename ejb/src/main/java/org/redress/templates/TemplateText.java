package org.redress.templates;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.redress.problems.FieldProblem;
import org.redress.problems.Refusal;

/**
 * Subject and body of a mail with blanks to be filled. It knows no conditions and no loops: a line all of whose blanks turn
 * out empty is left out, and that is all the logic that a letter needs. What is filled in is never read for blanks again.
 */
public record TemplateText(String subject, String body) {

    private static final Pattern BLANK = Pattern.compile("\\{\\{\\s*([A-Za-z_]{1,40})\\s*\\}\\}");
    private static final Pattern ANY_BRACES = Pattern.compile("\\{\\{[^{}]{0,60}\\}?\\}?");

    /** @throws Refusal invalid, naming each blank that the kind does not know */
    void insistOnBlanksOf(TemplateKind kind) {
        List<FieldProblem> problems = new ArrayList<>();
        unknown(subject, "/subject", kind, problems);
        unknown(body, "/body", kind, problems);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    /** Without them its reader could not follow their case. */
    void insistOn(Blank... blanks) {
        List<FieldProblem> missing = Stream.of(blanks).filter(blank -> !(subject + body).contains("{{" + blank.word() + "}}"))
            .map(blank -> new FieldProblem("/body", "{{" + blank.word() + "}} is missing: without it nobody can follow their case. Put it in.")).toList();
        if (!missing.isEmpty()) {
            throw Refusal.invalid(missing);
        }
    }

    private static void unknown(String text, String pointer, TemplateKind kind, List<FieldProblem> problems) {
        Matcher found = ANY_BRACES.matcher(text);
        while (found.find()) {
            Matcher blank = BLANK.matcher(found.group());
            boolean known = blank.matches() && Blank.of(blank.group(1)).filter(kind.blanks()::contains).isPresent();
            if (!known) {
                problems.add(new FieldProblem(pointer, "'" + found.group() + "' cannot be filled in here. There are "
                    + kind.blanks().stream().map(b -> "{{" + b.word() + "}}").collect(Collectors.joining(", ")) + "."));
            }
        }
    }

    /** The same with its blanks filled; one that has no value is left empty. */
    TemplateText filled(Map<Blank, String> values) {
        Map<Blank, String> clean = new EnumMap<>(Blank.class);
        values.forEach((blank, value) -> clean.put(blank, value == null ? "" : value.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ").strip()));
        String line = fill(subject, clean).replaceAll("\\s+", " ").strip();
        String text = body.replace("\r\n", "\n").lines().filter(l -> isToStand(l, clean)).map(l -> fill(l, clean)).collect(Collectors.joining("\n"));
        return new TemplateText(line, text.replaceAll("\n{3,}", "\n\n").strip());
    }

    private static boolean isToStand(String line, Map<Blank, String> values) {
        Matcher blank = BLANK.matcher(line);
        boolean any = false;
        while (blank.find()) {
            any = true;
            if (Blank.of(blank.group(1)).map(values::get).filter(value -> !value.isEmpty()).isPresent()) {
                return true;
            }
        }
        return !any;
    }

    private static String fill(String text, Map<Blank, String> values) {
        return BLANK.matcher(text).replaceAll(found -> Matcher.quoteReplacement(Blank.of(found.group(1)).map(values::get).orElse("")));
    }
}
