package org.redress.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.redress.database.Recollection;
import org.redress.rules.vocabulary.Role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The register of staff and departments. */
@ApplicationScoped
public class People {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    Recollection recollection;

    private record WhoHas(Role role) {
    }

    private record WhoHad(Role role) {
    }

    private record WhoIsIn(Long departmentId, Role role) {
    }

    public Optional<Person> active(String userName) {
        return em.createQuery("SELECT p FROM Person p WHERE p.userName = :userName AND p.active = TRUE", Person.class)
            .setParameter("userName", userName).getResultStream().findFirst();
    }

    /** Also who has left. */
    public Optional<Person> byUserName(String userName) {
        return em.createQuery("SELECT p FROM Person p WHERE p.userName = :userName", Person.class).setParameter("userName", userName)
            .getResultStream().findFirst();
    }

    /** Also who has left, by name. */
    public List<Person> everybody() {
        return em.createQuery("SELECT p FROM Person p ORDER BY p.name, p.id", Person.class).getResultList();
    }

    public boolean isEmpty() {
        return em.createQuery("SELECT COUNT(p) FROM Person p", Long.class).getSingleResult() == 0;
    }

    public Optional<Person> byId(Long id) {
        return id == null ? Optional.empty() : Optional.ofNullable(em.find(Person.class, id));
    }

    public List<Person> byIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of()
            : em.createQuery("SELECT p FROM Person p WHERE p.id IN :ids", Person.class).setParameter("ids", ids)
                .getResultList();
    }

    public List<Person> byUserNames(Collection<String> userNames) {
        return userNames.isEmpty() ? List.of()
            : em.createQuery("SELECT p FROM Person p WHERE p.userName IN :userNames", Person.class)
                .setParameter("userNames", userNames).getResultList();
    }

    /** Everyone active who has the role, in the order of their names. */
    public List<Person> with(Role role) {
        return recollection.of(new WhoHas(role), () -> em.createQuery("SELECT p FROM Person p JOIN p.roles r WHERE r = :role AND "
            + "p.active = TRUE ORDER BY p.name, p.id", Person.class).setParameter("role", role).getResultList());
    }

    /** Those who had the role when they left, for whoever acts for them still. */
    public List<Person> whoLeft(Role role) {
        return recollection.of(new WhoHad(role), () -> em.createQuery("SELECT p FROM Person p JOIN p.roles r WHERE r = :role AND "
            + "p.active = FALSE ORDER BY p.name, p.id", Person.class).setParameter("role", role).getResultList());
    }

    public List<Person> headsOf(Long departmentId) {
        return in(departmentId, Role.DEPARTMENT_HEAD);
    }

    public List<Person> handlersOf(Long departmentId) {
        return in(departmentId, Role.HANDLER);
    }

    private List<Person> in(Long departmentId, Role role) {
        return recollection.of(new WhoIsIn(departmentId, role), () -> em.createQuery("SELECT p FROM Person p JOIN p.roles r WHERE r = :role "
            + "AND p.active = TRUE AND p.department.id = :department ORDER BY p.name, p.id", Person.class).setParameter("role", role)
            .setParameter("department", departmentId).getResultList());
    }

    public Optional<Department> department(String code) {
        return em.createQuery("SELECT d FROM Department d WHERE d.code = :code", Department.class)
            .setParameter("code", code).getResultStream().findFirst();
    }

    public Optional<Department> departmentById(Long id) {
        return id == null ? Optional.empty() : Optional.ofNullable(em.find(Department.class, id));
    }

    public List<Department> departments() {
        return em.createQuery("SELECT d FROM Department d ORDER BY d.name, d.id", Department.class).getResultList();
    }

    public void add(Department department) {
        em.persist(department);
    }

    public void add(Person person) {
        em.persist(person);
    }

    public long demonstrationPeople() {
        return em.createQuery("SELECT COUNT(p) FROM Person p WHERE p.demonstration = TRUE", Long.class).getSingleResult();
    }
}
