package org.redress.rules.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a text a little, or very, different: words and signs lost, doubled, swapped, replaced, and pieces of attacks put in. */
final class Mutations {

    private static final Pattern WORD = Pattern.compile("\\$?\\w+|\"[^\"\\n]*\"|\\s+|.", Pattern.DOTALL);

    /** What has been a way out somewhere. */
    private static final List<String> NASTY = List.of("{", "}", "(", ")", ";", "\"", "\\", "\\\"", "//", "/*", "*/", "\n", "\r",
            "\t", "$", "@", "#", "'", "`", "\\u007d", "\u0000", "\u200b", "\u2028", "\uff08", "eval(", "from", "end", "then",
            "when", "rule", "or", "and", "not", "exists", "in", "contains", "matches", "System.exit(1)",
            "System.setProperty(\"pwned\", \"1\")", "; System.setProperty(\"pwned\", \"1\");",
            "} static { System.setProperty(\"pwned\", \"1\"); } void x() {", "new Thread().start();", "$outcome", "drools.halt();",
            "kcontext", "insert( $outcome );", "java.util.Locale.setDefault(null)", "Integer.getInteger(\"x\")",
            "\"x\".repeat(9)", "while (true) { }", "null", "true", "-1", "0", "99999999999", "1e9", "0x1", "010", "Grade.values()",
            "class", "this", "import java.io.File;", "function void f() { }", "global Object g;", "salience 1", "dialect \"mvel\"",
            "query \"q\"", "declare X end", "=", ":=", "->", "::", "&&", "||", "!", "?", ",", ".");

    private final List<String> corpus;
    private final List<String> words = new ArrayList<>();
    private final Random random;

    Mutations(List<String> corpus, Random random) {
        this.corpus = corpus;
        this.random = random;
        corpus.forEach(text -> words.addAll(split(text).stream().filter(word -> !word.isBlank()).toList()));
    }

    String mutant() {
        String text = any(corpus);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            text = random.nextInt(4) == 0 ? ofSigns(text) : ofWords(text);
        }
        return text.length() > 20_000 ? text.substring(0, 20_000) : text;
    }

    private String ofSigns(String text) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + 1 + random.nextInt(3));
        String put = random.nextBoolean() ? any(NASTY) : String.valueOf((char) (32 + random.nextInt(96)));
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + text.substring(to);
            case 1 -> text.substring(0, at) + put + text.substring(at);
            default -> text.substring(0, at) + put + text.substring(to);
        };
    }

    private String ofWords(String text) {
        List<String> parts = split(text);
        if (parts.isEmpty()) {
            return any(NASTY);
        }
        int at = random.nextInt(parts.size());
        switch (random.nextInt(8)) {
            case 0 -> parts.remove(at);
            case 1 -> parts.add(at, parts.get(at));
            case 2 -> parts.set(at, any(words));
            case 3 -> parts.add(at, any(NASTY));
            case 4 -> parts.set(at, like(parts.get(at)));
            case 5 -> {
                int other = random.nextInt(parts.size());
                String word = parts.get(at);
                parts.set(at, parts.get(other));
                parts.set(other, word);
            }
            case 6 -> parts.addAll(at, piece());
            default -> parts.subList(at, Math.min(parts.size(), at + 1 + random.nextInt(6))).clear();
        }
        return String.join("", parts);
    }

    /** A word of the same sort, so that many mutants stay good rules: those are the dangerous ones. */
    private String like(String word) {
        for (int i = 0; i < 50; i++) {
            String other = any(words);
            if (Character.getType(other.charAt(0)) == Character.getType(word.charAt(0))) {
                return other;
            }
        }
        return word;
    }

    private List<String> piece() {
        List<String> other = split(any(corpus));
        int from = random.nextInt(Math.max(1, other.size()));
        return new ArrayList<>(other.subList(from, Math.min(other.size(), from + 1 + random.nextInt(12))));
    }

    private static List<String> split(String text) {
        var parts = new ArrayList<String>();
        for (Matcher matcher = WORD.matcher(text); matcher.find();) {
            parts.add(matcher.group());
        }
        return parts;
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
