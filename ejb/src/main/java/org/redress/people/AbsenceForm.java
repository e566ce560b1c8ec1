package org.redress.people;

import java.time.LocalDate;

import org.redress.input.OneLine;

/**
 * From when until when somebody is away, and who acts for them.
 *
 * @param from   the first day away; null where no absence is planned
 * @param until  the last day away; null where nobody knows yet
 * @param deputy user name of who acts for them whenever they are away, or null
 */
public record AbsenceForm(LocalDate from, LocalDate until, @OneLine(max = 100) String deputy) {
}
