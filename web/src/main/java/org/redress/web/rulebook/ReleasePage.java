package org.redress.web.rulebook;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.redress.problems.Refusal;
import org.redress.rulebook.releases.ReleaseRow;
import org.redress.rulebook.releases.ReleaseState;
import org.redress.rulebook.releases.ReleaseView;
import org.redress.rulebook.releases.Releases;
import org.redress.rules.checker.RuleProblem;
import org.redress.web.problems.Refusals;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One release: its state, its files beside the one that is open, and which of the panes beside it is shown. */
@Named
@ViewScoped
public class ReleasePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> PANES = List.of("try", "scenarios", "impact", "difference", "history");

    @Inject
    Releases releases;

    @Inject
    Refusals refusals;

    private long id;
    private String file;
    private String pane = "try";
    private transient ReleaseView view;
    private transient Map<String, String> files;
    private transient Map<String, String> deciding;
    /** Not yet looked up where it is null. */
    private transient Optional<Long> compared;
    private transient List<FileRow> rows;

    /** Looks at the release that the address names. */
    public void load() {
        try {
            view = releases.show(id);
            if (file == null || !getFiles().containsKey(file)) {
                file = rows().stream().filter(row -> !"SAME".equals(row.change()) && !"REMOVED".equals(row.change()))
                    .map(FileRow::path).findFirst().orElse(getFiles().keySet().stream().findFirst().orElse(null));
            }
        } catch (Refusal refusal) {
            refusals.answerInstead(refusal);
        }
    }

    /** What was done changed it: the next look reads it anew. */
    void forget() {
        view = null;
        files = null;
        deciding = null;
        compared = null;
        rows = null;
    }

    public ReleaseView getView() {
        if (view == null) {
            view = releases.show(id);
        }
        return view;
    }

    /** Text by path. */
    Map<String, String> getFiles() {
        if (files == null) {
            files = releases.files(id);
        }
        return files;
    }

    /** Of the release that this one is compared with: the one that decides, or for that one the one before it. */
    Map<String, String> deciding() {
        if (deciding == null) {
            deciding = compared().map(other -> (Map<String, String>) releases.files(other)).orElse(Map.of());
        }
        return deciding;
    }

    private Optional<Long> compared() {
        if (compared == null) {
            compared = getView().state() == ReleaseState.ACTIVE ? Optional.ofNullable(getView().basedOn())
                : releases.list().stream().filter(row -> row.state() == ReleaseState.ACTIVE).map(ReleaseRow::id).findFirst();
        }
        return compared;
    }

    /** Which release this one is compared with; null where there is none. */
    public Long getComparedWith() {
        return compared().orElse(null);
    }

    /** Every file of this release, and those that it lacks. */
    private List<FileRow> rows() {
        if (rows == null) {
            Map<String, Long> wrong = getView().problems().stream().collect(Collectors.groupingBy(RuleProblem::file, Collectors.counting()));
            var paths = new TreeSet<>(getFiles().keySet());
            paths.addAll(deciding().keySet());
            rows = paths.stream().map(path -> new FileRow(path, compared().isEmpty() ? "SAME" : Difference.sort(path, deciding(), getFiles()),
                wrong.getOrDefault(path, 0L))).toList();
        }
        return rows;
    }

    /** The folders, in the order of their names; files without one come first. */
    public List<String> getFolders() {
        return rows().stream().map(FileRow::folder).distinct().toList();
    }

    public List<FileRow> in(String folder) {
        return rows().stream().filter(row -> row.folder().equals(folder)).toList();
    }

    public List<FileChange> getDifference() {
        return Difference.between(deciding(), getFiles());
    }

    public boolean isWritable() {
        return may("change");
    }

    public boolean may(String action) {
        return getView().allowedActions().contains(action);
    }

    public List<String> getPanes() {
        return PANES;
    }

    /** This page with that file open and that pane beside it. */
    public String address(String wantedFile, String wantedPane) {
        return "/app/release?faces-redirect=true&id=" + id + "&pane=" + wantedPane + (wantedFile == null ? "" : "&file=" + wantedFile);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getFile() {
        return file;
    }

    public void setFile(String file) {
        this.file = file;
    }

    public String getPane() {
        return pane;
    }

    public void setPane(String pane) {
        this.pane = PANES.contains(pane) ? pane : PANES.get(0);
    }
}
