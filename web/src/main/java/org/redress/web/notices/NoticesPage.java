package org.redress.web.notices;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import org.redress.correspondence.NoticeBoard;
import org.redress.correspondence.NoticePage;
import org.redress.correspondence.NoticeRow;
import org.redress.problems.Refusal;
import org.redress.web.problems.Refusals;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The signed-in person's notices, page by page. */
@Named
@ViewScoped
public class NoticesPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SELF = "/app/notices?faces-redirect=true";
    private static final int ON_A_PAGE = 50;

    @Inject
    NoticeBoard board;

    @Inject
    Refusals refusals;

    private String after;
    private List<NoticeRow> rows = List.of();
    private String next;
    private int unread;

    public void load() {
        try {
            NoticePage page = board.mine(after == null || after.isBlank() ? null : after, ON_A_PAGE);
            rows = new ArrayList<>(page.items());
            next = page.next();
            unread = page.unread();
        } catch (Refusal refusal) {
            refusals.answerInstead(refusal);
        }
    }

    public String read(Long id) {
        return change(() -> board.read(id));
    }

    public String readAll() {
        return change(board::readAll);
    }

    private String change(Runnable change) {
        try {
            change.run();
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
        return SELF;
    }

    public List<NoticeRow> getRows() {
        return rows;
    }

    public String getNext() {
        return next;
    }

    public int getUnread() {
        return unread;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
