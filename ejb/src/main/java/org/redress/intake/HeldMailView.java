package org.redress.intake;

import java.io.Serializable;
import java.util.List;

/**
 * What is in a held mail, as plain text: nothing of it acts, and nothing is fetched.
 *
 * @param header      its lines, cut
 * @param text        cut; empty where there is none, or none that can be read
 * @param files       names and sizes of what is attached
 * @param remarks     what was left out, and why it could not be taken apart
 */
public record HeldMailView(HeldMail mail, List<String> header, String text, List<String> files, List<String> remarks) implements Serializable {
}
