package org.redress.web.rulebook;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.redress.rules.checker.Phase;
import org.redress.rules.dictionary.ArgumentWord;
import org.redress.rules.dictionary.Dictionary;
import org.redress.rules.dictionary.ProposalWord;
import org.redress.rules.dictionary.Sort;

/** What stands in a file that was just added, so that an author has something to change. */
final class NewFile {

    private static final String RULES = """
        /*
         * %1$s
         * Source    :
         * Looks at  :
         * Proposes  :
         */
        package %1$s;

        """;

    private static final String TABLE = """
        "RuleSet","%1$s",
        "RuleTable By kind",,
        "NAME","CONDITION","ACTION"
        ,,
        ,"CaseFacts( kind == Kind.$param ) $outcome : Outcome()","$outcome.%2$s(%3$s);"
        "id and policy","kind","%4$s"
        """;

    private NewFile() {
    }

    static String at(String path) {
        String folder = path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
        if (path.endsWith(".drl")) {
            return RULES.formatted(folder);
        }
        return folder.equals("scenarios") ? "expect grade,expect fires,why\n"
            : Phase.ofFolder(folder).map(NewFile::table).orElse("");
    }

    /** The rows above a table of one condition and one proposal, with what its cells are put into. */
    private static String table(Phase phase) {
        ProposalWord proposal = Dictionary.in("en").proposal(phase.proposals().stream().sorted().findFirst().orElseThrow());
        List<ArgumentWord> arguments = proposal.forms().get(proposal.forms().size() - 1);
        String gaps = IntStream.range(0, arguments.size())
            .mapToObj(at -> gap(arguments.get(at), arguments.size() == 1 ? "$param" : "$" + (at + 1))).collect(Collectors.joining(", "));
        String heading = arguments.isEmpty() ? "x for yes" : arguments.stream().map(ArgumentWord::name).collect(Collectors.joining(", "));
        return TABLE.formatted(phase.folder(), proposal.name(), gaps, heading);
    }

    /** Text stands in double quotes, which are doubled within a cell. */
    private static String gap(ArgumentWord argument, String place) {
        return argument.sort() == Sort.TEXT ? "\"\"" + place + "\"\"" : place;
    }
}
