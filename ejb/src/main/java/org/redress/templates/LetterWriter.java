package org.redress.templates;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.redress.cases.ComplaintCase;
import org.redress.settings.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Fills templates from a case. */
@ApplicationScoped
public class LetterWriter {

    private static final String HIDDEN_CODE = "····-····-····";

    @Inject
    Templates templates;

    @Inject
    Settings settings;

    /**
     * A mail that the system sends where nobody does; empty where the administrator switched it off.
     *
     * @param day that is told in it, or null
     */
    public Optional<WrittenLetter> automatic(TemplateKind kind, ComplaintCase c, LocalDate day) {
        Templates.Chosen chosen = templates.chosen(kind, c);
        return chosen.automatic() ? Optional.of(filled(chosen, ours(c, day, chosen.language()))) : Optional.empty();
    }

    /**
     * A mail that a person finishes and sends.
     *
     * @param parts what a reply is put together from, beside what the case knows
     */
    WrittenLetter byHand(TemplateKind kind, ComplaintCase c, Map<Blank, String> parts) {
        Templates.Chosen chosen = templates.chosen(kind, c);
        return filled(chosen, values(c, chosen.language(), parts));
    }

    /** What a mail of that kind is headed with, where the person who writes it says nothing else. */
    public String subjectOf(TemplateKind kind, ComplaintCase c) {
        return byHand(kind, c, Map.of()).subject();
    }

    /** A text that is being written, filled from a real case. */
    TemplateText tried(TemplateKind kind, TemplateText text, String language, ComplaintCase c, Map<Blank, String> parts) {
        if (!kind.isSentByItself()) {
            return text.filled(values(c, language, parts));
        }
        Map<Blank, String> values = ours(c, c.receipt().receivedAt().atZone(zone()).toLocalDate().plusDays(1), language);
        // With it one could confirm in the complainant's name.
        values.put(Blank.ACCESS_CODE, HIDDEN_CODE);
        return text.filled(values);
    }

    private static WrittenLetter filled(Templates.Chosen chosen, Map<Blank, String> values) {
        TemplateText text = chosen.text().filled(values);
        return new WrittenLetter(text.subject(), text.body(), chosen.versionId());
    }

    private Map<Blank, String> values(ComplaintCase c, String language, Map<Blank, String> parts) {
        Map<Blank, String> values = ours(c, null, language);
        values.remove(Blank.ACCESS_CODE);
        values.put(Blank.TITLE, c.matter().title());
        values.put(Blank.COMPANY, c.complainant().company());
        values.put(Blank.NAME, c.complainant().name());
        values.put(Blank.HANDLER, c.owner() == null ? null : c.owner().name());
        values.put(Blank.DEPARTMENT, c.department() == null ? null : c.department().name());
        values.putAll(parts);
        return values;
    }

    private Map<Blank, String> ours(ComplaintCase c, LocalDate day, String language) {
        Map<Blank, String> values = new EnumMap<>(Blank.class);
        values.put(Blank.NUMBER, c.number());
        values.put(Blank.ACCESS_CODE, c.accessCode());
        values.put(Blank.RECEIVED_ON, inWords(c.receipt().receivedAt().atZone(zone()).toLocalDate(), language));
        values.put(Blank.DAY, day == null ? null : inWords(day, language));
        return values;
    }

    private static String inWords(LocalDate day, String language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.forLanguageTag(language)).format(day);
    }

    private ZoneId zone() {
        return ZoneId.of(settings.zone());
    }
}
