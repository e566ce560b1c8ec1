package org.redress.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The words of a case by which it is found. Beside the case, so that worklists need not carry them. */
@Entity
@Table(name = "case_text")
public class CaseText {

    @Id
    @Column(name = "case_id")
    private Long caseId;

    @Column(name = "terms", nullable = false)
    private String terms;

    protected CaseText() {
    }

    public CaseText(Long caseId, String terms) {
        this.caseId = caseId;
        this.terms = terms;
    }

    public void become(String others) {
        terms = others;
    }
}
