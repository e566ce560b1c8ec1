package org.redress.web.conversation;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

import org.redress.casework.CaseFiles;
import org.redress.casework.CaseMessages;
import org.redress.casework.CaseView;
import org.redress.casework.MessageView;
import org.redress.correspondence.Direction;
import org.redress.correspondence.MessageKind;
import org.redress.problems.Refusal;
import org.redress.settings.Settings;
import org.redress.web.language.Language;
import org.redress.web.problems.Refusals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A letter of ours as it is printed, in the language of its case and not of who prints it (docs/adr/112). */
@Named
@RequestScoped
public class LetterPage {

    @Inject
    CaseFiles files;

    @Inject
    CaseMessages messages;

    @Inject
    Settings settings;

    @Inject
    Refusals refusals;

    private String number;
    private Long id;
    private CaseView view;
    private MessageView letter;

    public void load() {
        try {
            view = files.get(number == null ? "" : number.strip());
            letter = messages.of(view.number()).stream()
                .filter(m -> m.id().equals(id) && m.kind() == MessageKind.LETTER && m.direction() == Direction.OUT).findFirst()
                .orElseThrow(() -> Refusal.notFound("letter", String.valueOf(id)));
        } catch (Refusal refusal) {
            refusals.answerInstead(refusal);
        }
    }

    public String getDate() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()).format(letter.at().atZone(ZoneId.of(settings.zone())));
    }

    /** Who writes; null where the operator did not say. */
    public String getCompany() {
        return settings.companyName().orElse(null);
    }

    /** A word of the public pages in the language of the letter. */
    public String word(String key) {
        return ResourceBundle.getBundle("org.redress.web.pages", locale()).getString(key);
    }

    private Locale locale() {
        return Language.tagged(view.language()).orElse(Language.EN).locale();
    }

    public String getLanguage() {
        return locale().toLanguageTag();
    }

    public CaseView getView() {
        return view;
    }

    public MessageView getLetter() {
        return letter;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
