package org.redress.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What an imported row said last, as a hash, so that the same row again changes nothing. */
@Entity
@Table(name = "imported_row")
class ImportedRow {

    @Id
    @Column(name = "external_reference")
    private String externalReference;

    @Column(name = "case_id", nullable = false)
    private Long caseId;

    @Column(name = "row_hash", nullable = false)
    private String rowHash;

    protected ImportedRow() {
    }

    ImportedRow(String externalReference, Long caseId, String rowHash) {
        this.externalReference = externalReference;
        this.caseId = caseId;
        this.rowHash = rowHash;
    }

    String externalReference() {
        return externalReference;
    }

    Long caseId() {
        return caseId;
    }

    boolean says(String hash) {
        return rowHash.equals(hash);
    }

    void says(String hash, Long of) {
        rowHash = hash;
        caseId = of;
    }
}
