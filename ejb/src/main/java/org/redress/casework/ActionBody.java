package org.redress.casework;

import java.util.List;

import org.redress.cases.MoneyForm;
import org.redress.input.OneLine;
import org.redress.input.Prose;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Responsibility;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What comes with an action; which of it must be present says {@link org.redress.lifecycle.Lifecycle#TABLE}.
 *
 * @param noReplyNeeded the reason, or {@code true} with the reason in {@code reason}
 * @param desiredDate   a date, or a time whose date is meant
 * @param templateVersion with which a reply began, as its draft says
 * @param attachments   ids of files of the case that go with a reply
 * @param level         1 to 4, or the name of the level, such as DIRECTOR
 */
public record ActionBody(
    @Prose String reply,
    JsonNode noReplyNeeded,
    @Prose(max = 10_000) String reason,
    @OneLine(max = 40) String department,
    @OneLine(max = 40) String desiredDate,
    @OneLine(max = 100) String handler,
    Responsibility responsibility,
    @Prose(max = 10_000) String cause,
    Boolean serviceCentreAtFault,
    @Prose String plan,
    @Valid @Size(max = 50, message = "must be at most 50") List<@NotNull MeasureForm> measures,
    @Valid MoneyForm compensation,
    @Prose(max = 10_000) String advice,
    @Prose String particulars,
    @OneLine(max = 300) String subject,
    @Prose String body,
    @Size(max = 20, message = "must be at most 20 addresses") List<@NotNull @OneLine(max = 254) @Email(message = "is not a mail address") String> cc,
    @Prose(max = 10_000) String evidence,
    @Min(value = 1, message = "must be 1 to 5") @Max(value = 5, message = "must be 1 to 5") Integer score,
    @Prose(max = 10_000) String comment,
    Boolean reached,
    @Prose(max = 10_000) String lessons,
    JsonNode level,
    @Prose(max = 10_000) String instruction,
    Grade grade,
    @Prose(max = 10_000) String message,
    @OneLine(max = 20) String into,
    Long templateVersion,
    @Size(max = 10, message = "must be at most 10 files") List<@NotNull Long> attachments) {

    /** Nothing said beyond the action itself. */
    public static final ActionBody EMPTY = builder().build();

    public static Builder builder() {
        return new Builder();
    }

    /** Whether the field that the lifecycle names is present and not blank. */
    boolean has(String field) {
        Object value = switch (field) {
            case "reply" -> reply;
            case "reason" -> reason;
            case "department" -> department;
            case "handler" -> handler;
            case "responsibility" -> responsibility;
            case "cause" -> cause;
            case "plan" -> plan;
            case "advice" -> advice;
            case "particulars" -> particulars;
            case "body" -> body;
            case "evidence" -> evidence;
            case "instruction" -> instruction;
            case "grade" -> grade;
            case "desiredDate" -> desiredDate;
            case "into" -> into;
            default -> throw new IllegalArgumentException("No action needs the field " + field);
        };
        return value instanceof String text ? !text.isBlank() : value != null;
    }

    /** Builds a body from the few fields that an action needs. */
    public static final class Builder {

        private String reply;
        private JsonNode noReplyNeeded;
        private String reason;
        private String department;
        private String desiredDate;
        private String handler;
        private Responsibility responsibility;
        private String cause;
        private Boolean serviceCentreAtFault;
        private String plan;
        private List<MeasureForm> measures;
        private MoneyForm compensation;
        private String advice;
        private String particulars;
        private String subject;
        private String body;
        private List<String> cc;
        private String evidence;
        private Integer score;
        private String comment;
        private Boolean reached;
        private String lessons;
        private JsonNode level;
        private String instruction;
        private Grade grade;
        private String message;
        private String into;
        private Long templateVersion;
        private List<Long> attachments;

        private Builder() {
        }

        public Builder reply(String value) {
            reply = value;
            return this;
        }

        public Builder noReplyNeeded(String because) {
            noReplyNeeded = because == null ? null : new com.fasterxml.jackson.databind.node.TextNode(because);
            return this;
        }

        public Builder reason(String value) {
            reason = value;
            return this;
        }

        public Builder department(String value) {
            department = value;
            return this;
        }

        public Builder desiredDate(String value) {
            desiredDate = value;
            return this;
        }

        public Builder handler(String value) {
            handler = value;
            return this;
        }

        public Builder determination(Responsibility who, String why, Boolean serviceCentre) {
            responsibility = who;
            cause = why;
            serviceCentreAtFault = serviceCentre;
            return this;
        }

        public Builder plan(String value) {
            plan = value;
            return this;
        }

        public Builder measures(List<MeasureForm> value) {
            measures = value;
            return this;
        }

        public Builder compensation(MoneyForm value) {
            compensation = value;
            return this;
        }

        public Builder advice(String value) {
            advice = value;
            return this;
        }

        public Builder particulars(String value) {
            particulars = value;
            return this;
        }

        public Builder subject(String value) {
            subject = value;
            return this;
        }

        public Builder body(String value) {
            body = value;
            return this;
        }

        public Builder cc(List<String> value) {
            cc = value;
            return this;
        }

        public Builder evidence(String value) {
            evidence = value;
            return this;
        }

        public Builder survey(Integer points, String remark, Boolean wasReached) {
            score = points;
            comment = remark;
            reached = wasReached;
            return this;
        }

        public Builder lessons(String value) {
            lessons = value;
            return this;
        }

        public Builder level(Integer value) {
            level = value == null ? null : new com.fasterxml.jackson.databind.node.IntNode(value);
            return this;
        }

        public Builder instruction(String value) {
            instruction = value;
            return this;
        }

        public Builder grade(Grade value) {
            grade = value;
            return this;
        }

        public Builder message(String value) {
            message = value;
            return this;
        }

        public Builder into(String value) {
            into = value;
            return this;
        }

        /** With which version of a template a reply began, and which files go with it. */
        public Builder sent(Long begunWith, List<Long> files) {
            templateVersion = begunWith;
            attachments = files;
            return this;
        }

        public ActionBody build() {
            return new ActionBody(reply, noReplyNeeded, reason, department, desiredDate, handler, responsibility, cause,
                serviceCentreAtFault, plan, measures, compensation, advice, particulars, subject, body, cc, evidence, score,
                comment, reached, lessons, level, instruction, grade, message, into,
                templateVersion, attachments);
        }
    }
}
