package org.redress.web.rulebook;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

import org.redress.json.Json;
import org.redress.problems.Refusal;
import org.redress.problems.Refusal.Kind;
import org.redress.rulebook.releases.DraftForm;
import org.redress.rulebook.releases.Drafts;
import org.redress.rulebook.releases.Releases;
import org.redress.rules.checker.RuleProblem;
import org.redress.rules.checker.Severity;
import org.redress.web.messages.Outcomes;
import org.redress.web.problems.Refusals;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The file that is open on the page of a release, as it is written. */
@Named
@ViewScoped
public class SourcePane implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PHRASE = "phrase.";

    @Inject
    ReleasePage page;

    @Inject
    Releases releases;

    @Inject
    Drafts drafts;

    @Inject
    Refusals refusals;

    @Inject
    Outcomes outcomes;

    @Inject
    Json json;

    private String opened;
    private String text;
    private String theirs;
    private String newPath;

    /** Whoever saved the same file meanwhile loses nothing, and neither does this person: both texts are shown. */
    public String save() {
        String mine = lines(text);
        String now = page.getFiles().get(page.getFile());
        if (now != null && !now.equals(opened) && !now.equals(mine)) {
            theirs = now;
            opened = now;
            return null;
        }
        return change(page.getFile(), mine, "rules.saved");
    }

    public String add() {
        String path = newPath == null ? "" : newPath.strip();
        if (page.getFiles().containsKey(path)) {
            refusals.tell(Refusal.invalid("/newPath", "There is a file '" + path + "' already."));
            return null;
        }
        return change(path, NewFile.at(path), "rules.file.added");
    }

    public String remove() {
        return change(page.getFile(), null, "rules.file.removed");
    }

    private String change(String path, String content, String key) {
        try {
            drafts.change(page.getId(), new DraftForm(null, null, Collections.singletonMap(path, content)), null);
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            if (refusal.kind() == Kind.STALE) {
                page.forget();
            }
            return null;
        }
        outcomes.afterRedirect(key, path);
        outcomes.forgetDraft(getDraft());
        return page.address(content == null ? null : path, page.getPane());
    }

    /** Browsers send lines as the old telegraph did. */
    private static String lines(String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n");
    }

    public String getText() {
        if (text == null) {
            opened = page.getFiles().getOrDefault(page.getFile(), "");
            text = opened;
        }
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }

    public boolean isTable() {
        return page.getFile() != null && page.getFile().endsWith(".csv");
    }

    /** Under which the browser keeps what was typed and not saved. */
    public String getDraft() {
        return "rule:" + page.getId() + ":" + page.getFile();
    }

    /** Tells one state of the file from another. */
    public String getBase() {
        getText();
        return Integer.toHexString(opened.hashCode());
    }

    /** What the editor itself says, in the reader's language; English is its own. */
    public String getPhrases() {
        ResourceBundle words = ResourceBundle.getBundle("org.redress.web.rulebook", FacesContext.getCurrentInstance().getViewRoot().getLocale());
        Map<String, String> phrases = new TreeMap<>();
        words.keySet().stream().filter(key -> key.startsWith(PHRASE)).map(words::getString).map(line -> line.split("=", 2))
            .forEach(pair -> phrases.put(pair[0].strip(), pair[1].strip()));
        return json.write(phrases);
    }

    /** Of this file, those at a place first. */
    public List<RuleProblem> getProblems() {
        return page.getView().problems().stream().filter(problem -> problem.file().equals(page.getFile())).toList();
    }

    public boolean isWarning(RuleProblem problem) {
        return problem.severity() == Severity.WARNING;
    }

    /** Every line of any file that holds the words. */
    public List<FoundLine> found(String words) {
        return words == null || words.isBlank() ? List.of() : page.getFiles().entrySet().stream()
            .flatMap(each -> FoundLine.in(each.getKey(), each.getValue(), words).stream()).limit(100).toList();
    }

    public String getTheirs() {
        return theirs;
    }

    public String getNewPath() {
        return newPath;
    }

    public void setNewPath(String newPath) {
        this.newPath = newPath;
    }
}
