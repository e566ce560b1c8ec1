package org.redress.web.follow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Supplier;

import org.redress.casework.PublicAnswer;
import org.redress.casework.PublicAnswer.Choice;
import org.redress.casework.PublicCase;
import org.redress.casework.PublicDesk;
import org.redress.correspondence.Direction;
import org.redress.problems.Refusal;
import org.redress.web.problems.Refusals;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One case as its complainant follows it. Number and access code come with every request, so that nothing can expire. */
@Named
@RequestScoped
public class FollowPage {

    private static final List<Integer> SCORES = List.of(1, 2, 3, 4, 5);

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    @Inject
    PublicDesk desk;

    @Inject
    Refusals refusals;

    private PublicCase matter;
    private boolean unknown;
    private boolean tooMany;
    private String reason;
    private String comment;
    private String text;

    /** Before anything of the page is decided, because what it offers depends on where the case stands. */
    @PostConstruct
    void look() {
        if (getNumber() == null || getCode() == null) {
            return;
        }
        try {
            matter = desk.follow(getNumber(), getCode());
        } catch (Refusal refusal) {
            tooMany = refusal.kind() == Refusal.Kind.TOO_MANY;
            unknown = !tooMany;
        }
    }

    public void confirm() {
        say("follow.confirmed", () -> desk.answer(getNumber(), getCode(), new PublicAnswer(Choice.CONFIRM, comment, score())));
    }

    public void dispute() {
        if (reason == null || reason.isBlank()) {
            warn("follow.text-needed");
            return;
        }
        say("follow.disputed", () -> desk.answer(getNumber(), getCode(), new PublicAnswer(Choice.DISPUTE, reason, null)));
    }

    public void add() {
        if (text == null || text.isBlank()) {
            warn("follow.text-needed");
            return;
        }
        say("follow.added", () -> desk.say(getNumber(), getCode(), text));
    }

    private void say(String done, Supplier<PublicCase> call) {
        try {
            matter = call.get();
            reason = null;
            comment = null;
            text = null;
            FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(words().getString(done), ""));
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.CONFLICT) {
                warn("follow.meanwhile");
            } else {
                refusals.tell(refusal);
            }
        }
    }

    private static void warn(String key) {
        FacesContext.getCurrentInstance().addMessage(null,
            new FacesMessage(FacesMessage.SEVERITY_WARN, words().getString(key), ""));
    }

    private static ResourceBundle words() {
        return ResourceBundle.getBundle("org.redress.web.pages", FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    private Integer score() {
        String score = parameters.get("score");
        return score != null && score.matches("[1-5]") ? Integer.valueOf(score) : null;
    }

    public String getNumber() {
        return parameter("number");
    }

    public String getCode() {
        return parameter("code");
    }

    private String parameter(String name) {
        String value = parameters.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    public boolean isShown() {
        return matter != null;
    }

    public PublicCase getMatter() {
        return matter;
    }

    /** The last thing that we wrote to the complainant, once we answered; or null. */
    public String getAnswer() {
        return matter.repliedAt() == null ? null
            : matter.messages().stream().filter(message -> message.direction() == Direction.OUT).reduce((earlier, later) -> later)
                .map(PublicCase.PublicMessage::body).orElse(null);
    }

    public boolean isMayAnswer() {
        return matter.canAnswer();
    }

    public boolean isMayAdd() {
        return matter.status().isOpen();
    }

    public Instant getAnswerBy() {
        return matter.answerBy();
    }

    /** What the complainant wrote to us since. */
    public List<PublicCase.PublicMessage> getMessages() {
        return matter.messages().stream().filter(message -> message.direction() == Direction.IN).toList();
    }

    public List<Integer> getScores() {
        return SCORES;
    }

    public boolean isUnknown() {
        return unknown;
    }

    public boolean isTooMany() {
        return tooMany;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
