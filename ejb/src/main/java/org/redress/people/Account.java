package org.redress.people;

/**
 * What sign-in has to know of an active person.
 *
 * @param passwordHash null for somebody who cannot sign in with a password
 */
record Account(Viewer viewer, String passwordHash) {
}
