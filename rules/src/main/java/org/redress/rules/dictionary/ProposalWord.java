package org.redress.rules.dictionary;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a consequence may say.
 *
 * @param forms the values it takes, for each form of the proposal; the shortest form first
 */
public record ProposalWord(String name, String label, String about, List<List<ArgumentWord>> forms) {

    public ProposalWord {
        forms = List.copyOf(forms);
    }

    /** As it is written, with the names of its values: {@code $outcome.proposeWarning(percent);}. */
    public List<String> calls() {
        return forms.stream().map(form -> form.stream().map(ArgumentWord::name)
                .collect(Collectors.joining(", ", "$outcome." + name + "(", ");"))).toList();
    }
}
