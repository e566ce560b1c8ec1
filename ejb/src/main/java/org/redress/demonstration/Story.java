package org.redress.demonstration;

import java.util.List;

import org.redress.cases.CaseForm;

/**
 * What a customer might say; the same story happens to many.
 *
 * @param reply what the company might answer
 * @param plan  what a handler might propose
 */
record Story(CaseForm said, String department, String plan, String reply, List<String> products) {
}
