package org.redress.cases;

import org.redress.rules.vocabulary.Responsibility;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What the investigation found out: who answers for the matter, and why it happened. */
@Embeddable
public class Determination {

    @Column(name = "responsibility")
    @Enumerated(EnumType.STRING)
    private Responsibility responsibility;

    @Column(name = "cause")
    private String cause;

    @Column(name = "service_centre_at_fault")
    private Boolean serviceCentreAtFault;

    protected Determination() {
    }

    public Determination(Responsibility responsibility, String cause, boolean serviceCentreAtFault) {
        this.responsibility = responsibility;
        this.cause = cause;
        this.serviceCentreAtFault = serviceCentreAtFault;
    }

    public Responsibility responsibility() {
        return responsibility;
    }

    public String cause() {
        return cause;
    }

    public boolean serviceCentreAtFault() {
        return Boolean.TRUE.equals(serviceCentreAtFault);
    }
}
