package org.redress.web.casework;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.redress.casework.AttachmentView;
import org.redress.casework.CaseAttachments;
import org.redress.templates.ReplyDraft;
import org.redress.templates.ReplyDrafts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How a reply may begin: from the template, with names, signature and the inquiry quoted. */
@Named
@RequestScoped
public class ReplyStart {

    @Inject
    ReplyDrafts drafts;

    @Inject
    CaseAttachments attachments;

    @Inject
    CasePage page;

    private ReplyDraft draft;
    private ReplyDraft progress;
    private List<AttachmentView> files;

    /** A word on the way, from its template. */
    public ReplyDraft getProgress() {
        if (progress == null) {
            progress = drafts.ofProgress(page.getNumber());
        }
        return progress;
    }

    /** Of the template that the reply begins with; null where the text was shipped. */
    public Long getTemplateVersion() {
        return draft().templateVersionId();
    }

    public String getBody() {
        return draft().body();
    }

    public String getSubject() {
        return draft().subject();
    }

    /** Whom the mail that is answered names besides the complainant, without our own addresses; empty where it names nobody. */
    public String getEverybody() {
        String own = page.getView().complainant().email();
        return Stream.concat(Stream.ofNullable(draft().to()), draft().copies().stream()).filter(address -> !address.equalsIgnoreCase(own))
            .distinct().collect(Collectors.joining(", "));
    }

    /** Files of the case that may go with it. */
    public List<AttachmentView> getFiles() {
        if (files == null) {
            files = attachments.sendableOf(page.getNumber());
        }
        return files;
    }

    private ReplyDraft draft() {
        if (draft == null) {
            draft = drafts.of(page.getNumber());
        }
        return draft;
    }
}
