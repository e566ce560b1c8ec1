package org.redress.cases;

import java.time.Instant;

import org.redress.rules.vocabulary.Channel;
import org.redress.rules.vocabulary.Form;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** How a matter came to us: when, by which way, and in which language. */
@Embeddable
public class Receipt {

    @Column(name = "channel", nullable = false)
    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "form", nullable = false)
    @Enumerated(EnumType.STRING)
    private Form form;

    @Column(name = "language", nullable = false)
    private String language;

    @Column(name = "external_reference")
    private String externalReference;

    @Column(name = "received_at", nullable = false)
    private Instant receivedAt;

    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;

    protected Receipt() {
    }

    Receipt(Instant receivedAt, Instant recordedAt) {
        this.receivedAt = receivedAt;
        this.recordedAt = recordedAt;
    }

    void take(CaseForm said) {
        channel = said.channel();
        form = said.form() == null ? usualForm(said.channel()) : said.form();
        language = said.language() == null || said.language().isBlank() ? "en" : said.language();
        externalReference = Texts.orNull(said.externalReference());
    }

    private static Form usualForm(Channel channel) {
        return channel == Channel.PHONE || channel == Channel.IN_PERSON ? Form.ORAL : Form.WRITTEN;
    }

    /** What was told is there in writing now. */
    void written() {
        form = Form.WRITTEN;
    }

    public Channel channel() {
        return channel;
    }

    public Form form() {
        return form;
    }

    public String language() {
        return language;
    }

    public String externalReference() {
        return externalReference;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
