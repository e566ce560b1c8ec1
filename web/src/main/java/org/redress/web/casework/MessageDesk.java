package org.redress.web.casework;

import org.redress.casework.FollowUps;
import org.redress.casework.Forwarding;
import org.redress.casework.SpokenAnswers;
import org.redress.lifecycle.Action;
import org.redress.problems.Refusal;
import org.redress.web.messages.Outcomes;
import org.redress.web.problems.Refusals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What one does with a message that is there: pass it on, take it for the complainant's answer, say that its promise was kept. */
@Named
@RequestScoped
public class MessageDesk {

    @Inject
    Forwarding forwarding;

    @Inject
    SpokenAnswers answers;

    @Inject
    FollowUps followUps;

    @Inject
    CasePage page;

    @Inject
    Refusals refusals;

    @Inject
    Outcomes outcomes;

    private Long id;
    private String word;
    private String to;
    private String comment;

    public String act() {
        Action action = "done".equals(word) ? null : Action.of(word == null ? "" : word).orElse(null);
        return action == null ? tried("message.done.follow-up", () -> followUps.done(page.getNumber(), id))
            : tried("done." + action.word(), () -> answers.count(page.getNumber(), id, action, page.getVersion()));
    }

    public String forward() {
        return tried("message.done.forward", () -> forwarding.forward(page.getNumber(), id, to, comment));
    }

    private String tried(String done, Runnable call) {
        try {
            call.run();
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
        outcomes.afterRedirect(done);
        return "/app/case?faces-redirect=true&number=" + page.getNumber();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getWord() {
        return word;
    }

    public void setWord(String word) {
        this.word = word;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
