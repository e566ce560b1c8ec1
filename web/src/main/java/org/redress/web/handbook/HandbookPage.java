package org.redress.web.handbook;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;

import org.redress.rules.dictionary.Dictionary;
import org.redress.rules.dictionary.FieldWord;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/** The authors' handbook, in the reader's language: prose from its bundle, words from the dictionary, examples from files. */
@Named
@RequestScoped
public class HandbookPage {

    private static final List<String> CHAPTERS =
        List.of("read", "change", "examples", "tables", "scenarios", "life", "back", "keys", "messages", "words");

    private Dictionary dictionary;

    public List<String> getChapters() {
        return CHAPTERS;
    }

    public List<Example> getExamples() {
        return Example.all();
    }

    public Dictionary getWords() {
        if (dictionary == null) {
            dictionary = Dictionary.in(locale().getLanguage());
        }
        return dictionary;
    }

    public List<Prose> prose(String key) {
        return Prose.of(bundle().getString(key));
    }

    /** The numbered paragraphs of a chapter. */
    public List<List<Prose>> paragraphs(String chapter) {
        ResourceBundle words = bundle();
        return IntStream.iterate(1, at -> words.containsKey(chapter + "." + at), at -> at + 1)
            .mapToObj(at -> prose(chapter + "." + at)).toList();
    }

    /** What a field takes that is no choice. */
    public List<Prose> takes(FieldWord field) {
        return prose("sort." + field.sort());
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle("org.redress.web.handbook", locale());
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
