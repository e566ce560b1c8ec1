package org.redress.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** That a file of the case goes with something we say to the complainant. The file itself stays where it is. */
@Entity
@Table(name = "enclosure")
class Enclosure {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "enclosure_seq")
    @SequenceGenerator(name = "enclosure_seq", sequenceName = "enclosure_seq", allocationSize = 50)
    private Long id;

    @Column(name = "message_id", nullable = false)
    private Long messageId;

    @Column(name = "attachment_id", nullable = false)
    private Long attachmentId;

    protected Enclosure() {
    }

    Enclosure(Long messageId, Long attachmentId) {
        this.messageId = messageId;
        this.attachmentId = attachmentId;
    }
}
