package org.redress.access;

import org.redress.lifecycle.Status;
import org.redress.people.Viewer;
import org.redress.rules.vocabulary.Kind;
import org.redress.rules.vocabulary.Role;

/** What authorization needs to know of a case. */
public interface CaseRelation {

    Kind kind();

    Status status();

    boolean isConfidential();

    /** The department it was routed to, or null. */
    Long departmentId();

    /** The handler, or null. */
    Long ownerId();

    /** Who recorded it, or null for the public form. */
    Long recordedById();

    /** The role whose approval of the plan comes next, or null. */
    Role approverInTurn();

    /** Who proposed the present plan, or null. */
    Long proposedById();

    /** Whether a day was set by which the complainant is to be answered. */
    boolean hasWishedDate();

    /** Whether the matter is about this person, or brought by them. */
    boolean isMatterOf(Viewer viewer);
}
