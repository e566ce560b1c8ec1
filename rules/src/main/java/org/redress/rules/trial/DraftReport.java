package org.redress.rules.trial;

import org.redress.rules.analysis.AnalysisReport;
import org.redress.rules.scenarios.ScenarioReport;

/**
 * All that is found out about a draft by trying it.
 *
 * @param scenarios null where the analysis is not sound: what they would say is of no use yet
 */
public record DraftReport(AnalysisReport analysis, ScenarioReport scenarios) {
}
