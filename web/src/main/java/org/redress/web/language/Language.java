package org.redress.web.language;

import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that pages are written in, named in itself. */
public enum Language {
    EN("English", true), ZH("中文", true), RU("Русский", false), JA("日本語", false);

    private final String ownName;
    private final boolean forStaff;

    Language(String ownName, boolean forStaff) {
        this.ownName = ownName;
        this.forStaff = forStaff;
    }

    public static List<Language> forEverybody() {
        return List.of(values());
    }

    public static List<Language> forStaff() {
        return Arrays.stream(values()).filter(language -> language.forStaff).toList();
    }

    /** The language with this tag, such as {@code zh} or {@code zh-CN}; empty for one that we have not got. */
    public static Optional<Language> tagged(String tag) {
        if (tag == null || tag.isBlank()) {
            return Optional.empty();
        }
        String primary = tag.trim().split("[-_]", 2)[0];
        return Arrays.stream(values()).filter(language -> language.getTag().equalsIgnoreCase(primary)).findFirst();
    }

    /** The first of the reader's preferences that is on offer. */
    static Optional<Language> preferred(Iterable<Locale> preferences, List<Language> offered) {
        for (Locale preference : preferences) {
            Optional<Language> language = tagged(preference.getLanguage()).filter(offered::contains);
            if (language.isPresent()) {
                return language;
            }
        }
        return Optional.empty();
    }

    /** The first of the reader's preferences, as a request lists them, that is on offer. */
    static Optional<Language> preferred(Enumeration<Locale> preferences, List<Language> offered) {
        return preferred(Collections.list(preferences), offered);
    }

    public String getTag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String getOwnName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(getTag());
    }
}
