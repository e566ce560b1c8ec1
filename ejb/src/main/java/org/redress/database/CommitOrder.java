package org.redress.database;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.sessions.Session;

/**
 * Tells EclipseLink that what belongs to a case is inserted after it. Features name a case by its id, not by a
 * relation, so that they stay independent of each other; the foreign keys in the database must hold all the same, and
 * a flush in between would break up the batches of an import.
 */
public class CommitOrder implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            after(descriptor, "caseId", session.getDescriptorForAlias("ComplaintCase"));
            after(descriptor, "deadlineId", session.getDescriptorForAlias("Deadline"));
        }
    }

    private static void after(ClassDescriptor descriptor, String attribute, ClassDescriptor first) {
        if (descriptor.getMappingForAttributeName(attribute) != null) {
            descriptor.addConstraintDependencies(first.getJavaClass());
        }
    }
}
