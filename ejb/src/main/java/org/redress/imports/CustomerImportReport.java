package org.redress.imports;

import java.util.List;

import org.redress.customers.FieldChange;
import org.redress.imports.ImportReport.Refused;

/**
 * What became of the rows of a file of customers, or would become of them.
 *
 * @param preview whether nothing was written
 * @param changes in a preview the first rows that would change something; empty otherwise
 */
public record CustomerImportReport(boolean preview, int created, int unchanged, int updated, List<Refused> refused, List<CustomerChanges> changes) {

    /**
     * @param line   of the file
     * @param isNew  whether the customer would be added
     * @param fields what would differ
     */
    public record CustomerChanges(long line, String number, boolean isNew, List<FieldChange> fields) {
    }
}
