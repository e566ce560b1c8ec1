package org.redress.templates;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.redress.cases.ComplaintCase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Which template counts for a case: the company's own that is made most closely for it, else the shipped one; in the
 * language of the case, else in English.
 */
@ApplicationScoped
class Templates {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    /**
     * The one that counts.
     *
     * @param versionId null for a shipped text
     * @param language  in which it is
     * @param automatic whether the system sends it where nobody does
     */
    record Chosen(Long versionId, String language, boolean automatic, TemplateText text) {
    }

    Chosen chosen(TemplateKind kind, ComplaintCase c) {
        String language = languageOf(c);
        return in(language, kind, c).or(() -> in(ShippedTexts.FALLBACK, kind, c)).orElseThrow();
    }

    static String languageOf(ComplaintCase c) {
        String language = Locale.forLanguageTag(c.receipt().language()).getLanguage();
        return language.isEmpty() ? ShippedTexts.FALLBACK : language;
    }

    private Optional<Chosen> in(String language, TemplateKind kind, ComplaintCase c) {
        String category = c.matter().category() == null ? MailTemplate.ANY : c.matter().category();
        List<MailTemplate> own = em.createQuery("SELECT t FROM MailTemplate t WHERE t.kind = :kind AND t.language = :language "
            + "AND t.category IN (:category, '') AND t.step IN (:step, '')", MailTemplate.class).setParameter("kind", kind)
            .setParameter("language", language).setParameter("category", category).setParameter("step", c.status().name()).getResultList();
        return own.stream().max(Comparator.comparingInt(MailTemplate::fit)).map(this::newest)
            .or(() -> ShippedTexts.of(kind, language).map(text -> new Chosen(null, language, kind.isOnAtFirst(), text)));
    }

    private Chosen newest(MailTemplate template) {
        TemplateVersion version = version(template, template.newest());
        return new Chosen(version.id(), template.language(), template.isAutomatic(), version.text());
    }

    TemplateVersion version(MailTemplate template, int number) {
        return em.createQuery("SELECT v FROM TemplateVersion v WHERE v.templateId = :id AND v.number = :number", TemplateVersion.class)
            .setParameter("id", template.id()).setParameter("number", number).getSingleResult();
    }
}
