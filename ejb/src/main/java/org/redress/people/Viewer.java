package org.redress.people;

import java.util.Set;

import org.redress.rules.vocabulary.Role;

/**
 * Who is asking: a signed-in person as authorization needs to know them.
 *
 * @param departmentId the department they belong to, and head where they are a {@link Role#DEPARTMENT_HEAD}; or null
 */
public record Viewer(Long personId, String userName, String name, String email, Set<Role> roles, Long departmentId) {

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean heads(Long department) {
        return is(Role.DEPARTMENT_HEAD) && departmentId != null && departmentId.equals(department);
    }
}
