package org.redress.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The HTML of a mail as it came. It leaves this system only through {@code org.redress.conversation.SafeHtml}. */
@Entity
@Table(name = "message_html")
class MessageHtml {

    @Id
    @Column(name = "message_id")
    private Long messageId;

    @Column(name = "html", nullable = false)
    private String html;

    protected MessageHtml() {
    }

    MessageHtml(Long messageId, String html) {
        this.messageId = messageId;
        this.html = html;
    }

    String html() {
        return html;
    }
}
