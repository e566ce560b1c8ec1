package org.redress.worklists;

/**
 * How much a department has to do.
 *
 * @param code   null for what no department has yet
 * @param open   cases that are not closed
 * @param atRisk of those, past their early warning and not late
 * @param late   of those, late
 */
public record DepartmentLoad(String code, String name, long open, long atRisk, long late) {
}
