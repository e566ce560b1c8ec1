package org.redress.templates;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.input.Checks;
import org.redress.people.CurrentPerson;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Categories;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Where the administrator keeps what our mails say. */
@Stateless
public class TemplateDesk {

    private static final System.Logger LOG = System.getLogger(TemplateDesk.class.getName());

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    Templates templates;

    @Inject
    LetterWriter writer;

    @Inject
    CaseRegister register;

    @Inject
    CurrentPerson current;

    @Inject
    Checks checks;

    @Inject
    Clock clock;

    /** All of them by kind and language; of what was shipped that for which nothing of the company's own stands. */
    @RolesAllowed("ADMIN")
    public List<TemplateRow> all() {
        List<TemplateRow> rows = new ArrayList<>();
        List<MailTemplate> own = em.createQuery("SELECT t FROM MailTemplate t", MailTemplate.class).getResultList();
        own.forEach(t -> rows.add(row(t)));
        for (TemplateKind kind : TemplateKind.values()) {
            for (String language : ShippedTexts.LANGUAGES) {
                boolean replaced = own.stream().anyMatch(t -> t.kind() == kind && t.language().equals(language) && t.fit() == 0);
                if (!replaced) {
                    TemplateText text = ShippedTexts.of(kind, language).orElseThrow();
                    rows.add(new TemplateRow(null, kind, null, null, language, kind.isSentByItself() && kind.isOnAtFirst(), 0, text.subject(), text.body(), 0));
                }
            }
        }
        rows.sort(Comparator.comparing(TemplateRow::kind).thenComparing(TemplateRow::language)
            .thenComparing(TemplateRow::category, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(TemplateRow::step, Comparator.nullsFirst(Comparator.naturalOrder())));
        return rows;
    }

    /** Its versions, the newest first. */
    @RolesAllowed("ADMIN")
    public List<VersionRow> history(long id) {
        requireThere(id);
        return em.createQuery("SELECT v FROM TemplateVersion v WHERE v.templateId = :id ORDER BY v.number DESC", TemplateVersion.class)
            .setParameter("id", id).getResultStream().map(TemplateVersion::row).toList();
    }

    /**
     * Writes a template, or another version of the one that is there for the same kind, category, step and language. The
     * same words again make no version.
     *
     * @param expected the version of the row that was looked at; null takes it as it is
     */
    @RolesAllowed("ADMIN")
    public TemplateRow save(TemplateForm form, Long expected) {
        requireSense(form);
        if (form.kind() == TemplateKind.ACKNOWLEDGEMENT && !Boolean.FALSE.equals(form.automatic())) {
            form.text().insistOn(Blank.NUMBER, Blank.ACCESS_CODE);
        }
        MailTemplate template = find(form).orElse(null);
        if (template != null && expected != null && template.version() != expected || template == null && expected != null && expected != 0) {
            throw Refusal.stale("The template was changed meanwhile" + (template == null ? "." : by(template)), "Look at it again, then repeat your change.");
        }
        if (template == null) {
            template = new MailTemplate(form.kind(), orAny(form.category()), form.step() == null ? MailTemplate.ANY : form.step().name(), form.language());
            em.persist(template);
        }
        boolean sameWords = template.newest() > 0 && templates.version(template, template.newest()).text().equals(form.text());
        if (!sameWords) {
            String by = current.viewer().userName();
            em.persist(new TemplateVersion(template.id(), template.another(), form.text(), by, clock.instant()));
            LOG.log(System.Logger.Level.INFO, "Template {0} of {1} in {2} has version {3}, by {4}.", template.id(), template.kind(), template.language(),
                template.newest(), by);
        }
        if (form.automatic() != null) {
            template.sendsByItself(form.automatic());
        }
        em.flush();
        return row(template);
    }

    private String by(MailTemplate template) {
        VersionRow last = templates.version(template, template.newest()).row();
        return "; its version " + last.number() + " is by " + last.madeBy() + " at " + last.madeAt() + ".";
    }

    /** What the text would say about a case that the caller may see; without a number about one that does not exist. */
    @RolesAllowed("EMPLOYEE")
    public TemplateText preview(TemplateForm form, String caseNumber) {
        requireSense(form);
        if (caseNumber == null) {
            Map<Blank, String> specimen = new EnumMap<>(Blank.class);
            form.kind().blanks().forEach(blank -> specimen.put(blank, "«" + blank.word() + "»"));
            return form.text().filled(specimen);
        }
        ComplaintCase c = register.seen(caseNumber, current.viewer());
        Map<Blank, String> parts = new EnumMap<>(Blank.class);
        parts.put(Blank.BODY, "…");
        parts.put(Blank.QUOTED, ReplyDrafts.quoted(c.matter().description()));
        parts.put(Blank.APOLOGY, writer.byHand(TemplateKind.APOLOGY, c, parts).body());
        parts.put(Blank.SIGNATURE, writer.byHand(TemplateKind.SIGNATURE, c, parts).body());
        return writer.tried(form.kind(), form.text(), form.language(), c, parts);
    }

    private void requireSense(TemplateForm form) {
        checks.valid(form);
        if (form.kind().hasSubject() && form.text().subject().isEmpty()) {
            throw Refusal.invalid("/subject", "subject is missing; every mail has a subject.");
        }
        if (!orAny(form.category()).isEmpty() && !isKnown(form.category().strip())) {
            throw Refusal.invalid("/category", "There is no category '" + form.category().strip() + "'. There are: " + String.join(", ", Categories.CODES) + ".");
        }
        form.text().insistOnBlanksOf(form.kind());
    }

    /** Named by the product, or by a case: an import brings categories of its own. */
    private boolean isKnown(String category) {
        return Categories.CODES.contains(category)
            || !em.createQuery("SELECT c.id FROM ComplaintCase c WHERE c.matter.category = :category", Long.class).setParameter("category", category)
                .setMaxResults(1).getResultList().isEmpty();
    }

    private Optional<MailTemplate> find(TemplateForm form) {
        return em.createQuery("SELECT t FROM MailTemplate t WHERE t.kind = :kind AND t.category = :category AND t.step = :step AND t.language = :language",
            MailTemplate.class).setParameter("kind", form.kind()).setParameter("category", orAny(form.category()))
            .setParameter("step", form.step() == null ? MailTemplate.ANY : form.step().name()).setParameter("language", form.language())
            .getResultStream().findFirst();
    }

    private void requireThere(long id) {
        if (em.find(MailTemplate.class, id) == null) {
            throw Refusal.notFound("template", Long.toString(id));
        }
    }

    private TemplateRow row(MailTemplate t) {
        TemplateText text = templates.version(t, t.newest()).text();
        return new TemplateRow(t.id(), t.kind(), orNull(t.category()), orNull(t.step()), t.language(), t.isAutomatic(), t.newest(), text.subject(),
            text.body(), t.version());
    }

    private static String orAny(String text) {
        return text == null || text.isBlank() ? MailTemplate.ANY : text.strip();
    }

    private static String orNull(String text) {
        return text.equals(MailTemplate.ANY) ? null : text;
    }
}
