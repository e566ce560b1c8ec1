package org.redress.database;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DirectToFieldMapping;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Makes EclipseLink insert a row after the rows that its foreign keys point to.
 *
 * <p>It finds the order by the relations between entities, and ours hold plain ids, so that a part of a case can be
 * read without the case. Without this, a party of a case may be written before the case.
 */
public class InsertOrder implements SessionCustomizer {

    /** Foreign keys by the name of their column; the migrations use the same name for the same thing everywhere. */
    private static final Map<String, String> TABLE_OF_KEY = Map.ofEntries(
            Map.entry("case_id", "complaint_case"),
            Map.entry("person_id", "person"),
            Map.entry("owner_id", "person"),
            Map.entry("recorded_by_id", "person"),
            Map.entry("department_id", "department"),
            Map.entry("deadline_id", "deadline"),
            Map.entry("message_id", "message"),
            Map.entry("plan_id", "plan"),
            Map.entry("escalation_id", "escalation"),
            Map.entry("customer_id", "customer"),
            Map.entry("page_id", "manual_page"));

    @Override
    public void customize(Session session) {
        Map<String, ClassDescriptor> byTable = new HashMap<>();
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            if (!descriptor.getTableNames().isEmpty()) {
                byTable.put(descriptor.getTableName().toLowerCase(), descriptor);
            }
        }
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            for (var mapping : descriptor.getMappings()) {
                if (mapping instanceof DirectToFieldMapping direct) {
                    ClassDescriptor parent = byTable.get(TABLE_OF_KEY.get(direct.getFieldName().toLowerCase()
                            .replaceFirst(".*\\.", "")));
                    if (parent != null && parent != descriptor) {
                        descriptor.addConstraintDependency(parent.getJavaClass());
                    }
                }
            }
        }
    }
}
