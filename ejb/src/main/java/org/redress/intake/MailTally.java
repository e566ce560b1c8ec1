package org.redress.intake;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** How many mails came in by one door on one day, counted when they were taken. */
@Entity
@Table(name = "mail_tally")
@IdClass(MailTally.Key.class)
public class MailTally {

    /** What makes one. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String mailbox;
        private LocalDate arrivalDay;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(key.mailbox, mailbox) && Objects.equals(key.arrivalDay, arrivalDay);
        }

        @Override
        public int hashCode() {
            return Objects.hash(mailbox, arrivalDay);
        }
    }

    @Id
    @Column(name = "mailbox", nullable = false)
    private String mailbox;

    @Id
    @Column(name = "arrival_day", nullable = false)
    private LocalDate arrivalDay;

    @Column(name = "received", nullable = false)
    private long received;

    protected MailTally() {
    }

    MailTally(String mailbox, LocalDate day) {
        this.mailbox = mailbox;
        this.arrivalDay = day;
        this.received = 1;
    }
}
