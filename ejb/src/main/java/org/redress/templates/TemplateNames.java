package org.redress.templates;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Says which template a version is of, so that one can read later what a person began with. */
@ApplicationScoped
public class TemplateNames {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    /** By version, those that there are. */
    public Map<Long, TemplateName> of(Collection<Long> versionIds) {
        Map<Long, TemplateName> names = new HashMap<>();
        if (!versionIds.isEmpty()) {
            em.createQuery("SELECT v.id, t.kind, t.language, v.number FROM TemplateVersion v, MailTemplate t WHERE t.id = v.templateId AND v.id IN :ids",
                Object[].class).setParameter("ids", versionIds).getResultList()
                .forEach(row -> names.put((Long) row[0], new TemplateName((Long) row[0], (TemplateKind) row[1], (String) row[2], (Integer) row[3])));
        }
        return names;
    }
}
