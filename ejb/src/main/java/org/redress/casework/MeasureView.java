package org.redress.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.redress.measures.MeasureAction;
import org.redress.measures.MeasureState;
import org.redress.rules.vocabulary.MeasureType;

/** A measure as it is shown; {@code mandatory} where the rules demand one of its type before the case closes. */
public record MeasureView(Long id, MeasureType type, MeasureState state, boolean mandatory, String description, String owner,
    String ownerName, LocalDate dueOn, Map<String, Object> data, String evidence, Instant plannedAt, Instant doneAt,
    String verifiedBy, Instant verifiedAt, List<String> allowedActions) {

    static List<String> words(List<MeasureAction> actions) {
        return actions.stream().map(MeasureAction::word).toList();
    }
}
