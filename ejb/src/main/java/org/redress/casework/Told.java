package org.redress.casework;

import org.redress.people.Person;

/**
 * Somebody who is told of a case.
 *
 * @param inPlaceOf whose deputy they are in this, or null
 * @param away      they read it when they come back, so that somebody else is told as well
 */
record Told(Person person, Person inPlaceOf, boolean away) {
}
