package org.redress.casework;

import java.util.List;

/** @param cases numbers of the cases to recalculate; all of the calendar where it is left out */
public record RecalculationForm(List<String> cases) {
}
