package org.redress.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.redress.push.Switchboard.Call;

class SwitchboardTest {

    private final Switchboard board = new Switchboard();

    @Test
    void takesOnlySoManyWindowsOfOnePerson() {
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i <= Switchboard.MOST_OF_A_PERSON; i++) {
            windows.add(new Window());
            assertThat(board.add(call("handler", 1L, "a", windows.get(i)))).isTrue();
        }

        assertThat(windows.get(0).heard).as("the one that was opened first").containsExactly("end");
        assertThat(windows.subList(1, windows.size())).allSatisfy(window -> assertThat(window.heard).isEmpty());
        assertThat(board.size()).isEqualTo(Switchboard.MOST_OF_A_PERSON);
    }

    @Test
    void endsEveryWindowOfASessionThatEnds() {
        Window ends = new Window();
        Window stays = new Window();
        board.add(call("handler", 1L, "a", ends));
        board.add(call("handler", 1L, "b", stays));

        board.end(call -> call.session().equals("a"));

        assertThat(ends.heard).containsExactly("end");
        assertThat(stays.heard).isEmpty();
        assertThat(board.size()).isEqualTo(1);
    }

    @Test
    void letsGoOfAWindowThatIsGoneAndGoesOnWithTheOthers() {
        Window gone = new Window();
        gone.broken = true;
        Window there = new Window();
        board.add(call("handler", 1L, "a", gone));
        board.add(call("head", 2L, "b", there));

        board.each(call -> true, Line::beat);

        assertThat(there.heard).containsExactly("beat");
        assertThat(board.people()).containsOnlyKeys(2L);
    }

    private static Call call(String userName, Long personId, String session, Line line) {
        return new Call(userName, personId, session, "seal", line);
    }

    private static final class Window implements Line {

        private final List<String> heard = new ArrayList<>();
        private boolean broken;

        @Override
        public void tell(News news) {
            heard.add("news");
        }

        @Override
        public void beat() {
            if (broken) {
                throw new IllegalStateException("Closed.");
            }
            heard.add("beat");
        }

        @Override
        public void hangUp() {
            heard.add("end");
        }
    }
}
