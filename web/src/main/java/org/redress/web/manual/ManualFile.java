package org.redress.web.manual;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

import org.redress.manual.Manual;
import org.redress.manual.PageForm;
import org.redress.manual.PageView;
import org.redress.manual.Place;
import org.redress.problems.Refusal;
import org.redress.web.messages.Outcomes;
import org.redress.web.problems.Refusals;
import org.redress.web.rulebook.Difference;
import org.redress.web.rulebook.FileChange;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One page of the work manual: what it says, its editions with what differs, and writing the next one. */
@Named
@ViewScoped
public class ManualFile implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Manual manual;

    @Inject
    Refusals refusals;

    @Inject
    Outcomes outcomes;

    private String at;
    /** The three that make the place of a page that is chosen rather than followed. */
    private String step;
    private String kind;
    private String language;
    private Place place;
    private PageView page;
    private List<PageView> editions = List.of();
    private String title;
    private String text;

    public void load() {
        try {
            String written = at == null ? step + "/" + kind + "/" + language : at;
            place = Place.read(written).orElseThrow(() -> Refusal.notFound("page of the manual", written));
            editions = manual.editions(place);
            page = editions.stream().findFirst().orElse(null);
        } catch (Refusal refusal) {
            refusals.answerInstead(refusal);
            return;
        }
        title = page == null ? null : page.title();
        text = page == null ? null : page.text();
    }

    public String save() {
        try {
            manual.write(place, new PageForm(title, text), page == null ? 0 : page.edition());
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
        outcomes.afterRedirect("manual.saved", title);
        return "/app/manual-page?faces-redirect=true&at=" + place.written();
    }

    public List<PageView> getEditions() {
        return editions;
    }

    /** What an edition changed in the one before it. */
    public List<FileChange> changesOf(PageView edition) {
        PageView before = editions.stream().filter(other -> other.edition() < edition.edition()).findFirst().orElse(null);
        return Difference.between(before == null ? Map.of() : Map.of("page", whole(before)), Map.of("page", whole(edition)));
    }

    private static String whole(PageView page) {
        return "# " + page.title() + "\n\n" + page.text();
    }

    public Place getPlace() {
        return place;
    }

    /** Null where nobody wrote it yet. */
    public PageView getPage() {
        return page;
    }

    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at;
    }

    public String getStep() {
        return step;
    }

    public void setStep(String step) {
        this.step = step;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
