package org.redress.faults;

import java.util.List;
import java.util.stream.Stream;
import org.redress.it.Answer;
import org.redress.it.Api;
import org.redress.it.Sheet;
import org.redress.it.WholeWay;
import org.redress.it.WholeWay.Step;

/** Holds the diaries against the journal, after the last start. */
final class Reckoning {

    private final List<Diary> diaries;
    private int acknowledged;
    private int lost;
    private int doubled;
    private int doubledCases;

    Reckoning(List<Diary> diaries) {
        this.diaries = diaries;
    }

    boolean print(Sheet sheet, WorkingDay day) {
        for (Diary diary : diaries) {
            reckon(diary, sheet);
        }
        Answer verification = Api.as("auditor").get("journal/verification");
        boolean chainHolds = verification.status() == 200 && verification.json().path("problems").isEmpty();
        sheet.line("");
        sheet.line("Cases                         %6d", diaries.size());
        sheet.line("Actions acknowledged          %6d", acknowledged);
        sheet.line("Calls without an answer       %6d", day.callsCutOff());
        sheet.line("  done all the same           %6d", diaries.stream().mapToInt(Diary::foundLater).sum());
        sheet.line("Acknowledged and lost         %6d", lost);
        sheet.line("Done twice                    %6d", doubled);
        sheet.line("Cases recorded twice          %6d", doubledCases);
        sheet.line("Journal chains                %6s", chainHolds ? "hold" : "BROKEN " + verification);
        return lost == 0 && doubled == 0 && doubledCases == 0 && chainHolds && acknowledged > 0;
    }

    private void reckon(Diary diary, Sheet sheet) {
        Entries entries = Entries.of(diary.number(), call -> call.get());
        types().forEach(type -> {
            int happened = entries.count(type);
            acknowledged += diary.acknowledged(type);
            if (happened < diary.acknowledged(type)) {
                lost += diary.acknowledged(type) - happened;
                sheet.line("LOST      %s of case %s: acknowledged %d, in the journal %d", type, diary.number(),
                        diary.acknowledged(type), happened);
            }
            if (happened > diary.known(type)) {
                doubled += happened - diary.known(type);
                sheet.line("DOUBLED   %s of case %s: known %d, in the journal %d", type, diary.number(),
                        diary.known(type), happened);
            }
        });
        int cases = Api.as("supervisor").get("cases?q=" + lastWord(diary.title())).expecting(200).json().path("items").size();
        if (cases != 1) {
            doubledCases++;
            sheet.line("CASES     %d are found for '%s', and there should be one", cases, diary.title());
        }
    }

    private static Stream<String> types() {
        return Stream.concat(Stream.of("RECORDED"), WholeWay.STEPS.stream().map(Step::journalType).distinct());
    }

    private static String lastWord(String title) {
        return title.substring(title.lastIndexOf(' ') + 1);
    }
}
