package org.redress.web.together;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.redress.casework.CaseFiles;
import org.redress.casework.CaseView;
import org.redress.problems.Refusal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Cases as a spreadsheet takes them: CSV after RFC 4180, with the names that the API has for its fields. */
@ApplicationScoped
public class TogetherSheet {

    private static final String HEAD = "number,grade,status,kind,title,complainant,company,department,owner,receivedAt";
    /** Without it a spreadsheet reads Chinese as something else. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Inject
    CaseFiles files;

    /** Those of the cases that the caller may see. */
    String of(List<String> numbers) {
        return BYTE_ORDER_MARK + Stream.concat(Stream.of(HEAD), numbers.stream().map(this::seen).filter(Objects::nonNull).map(TogetherSheet::line))
            .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private CaseView seen(String number) {
        try {
            return files.get(number);
        } catch (Refusal refusal) {
            return null;
        }
    }

    private static String line(CaseView view) {
        return Stream.of(view.number(), view.grade(), view.status(), view.kind(), view.title(), view.complainant().name(),
                view.complainant().company(), view.departmentName(), view.ownerName(), view.receivedAt())
            .map(TogetherSheet::cell).collect(Collectors.joining(","));
    }

    /** What a complainant wrote must not run as a formula in the spreadsheet of whoever opens it. */
    static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        String harmless = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
