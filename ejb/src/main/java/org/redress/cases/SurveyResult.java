package org.redress.cases;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What the complainant said when asked how satisfied they are; absent until they were asked. */
@Embeddable
public class SurveyResult {

    @Column(name = "survey_at")
    private Instant at;

    @Column(name = "survey_score")
    private Integer score;

    @Column(name = "survey_comment")
    private String comment;

    @Column(name = "survey_reached")
    private Boolean reached;

    protected SurveyResult() {
    }

    public SurveyResult(Instant at, Integer score, String comment, boolean reached) {
        this.at = at;
        this.score = score;
        this.comment = comment;
        this.reached = reached;
    }

    public Instant at() {
        return at;
    }

    /** 1 (not at all satisfied) to 5 (very); null where nobody was reached. */
    public Integer score() {
        return score;
    }

    public String comment() {
        return comment;
    }

    public boolean reached() {
        return Boolean.TRUE.equals(reached);
    }
}
