package org.redress.web.customers;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.redress.imports.CustomerImport;
import org.redress.imports.CustomerImportReport;
import org.redress.imports.ImportReport.Refused;
import org.redress.problems.Refusal;
import org.redress.web.problems.Refusals;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;

/** A file of customers: looked at first, then taken as it was looked at; it is chosen once. */
@Named
@ViewScoped
public class CustomerImportPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;

    @Inject
    CustomerImport imports;

    @Inject
    Refusals refusals;

    private transient Part file;
    private transient CustomerImportReport report;
    private String kept;
    private String name;

    public void preview() {
        with(id -> imports.previewKept(id, StandardCharsets.UTF_8));
    }

    public void take() {
        with(id -> imports.importKept(id, StandardCharsets.UTF_8));
        if (report != null) {
            // It is done with; the next file is another one.
            kept = null;
            name = null;
        }
    }

    /** What is done with the file. */
    private interface Use {
        CustomerImportReport of(String id);
    }

    private void with(Use use) {
        try {
            if (file != null && file.getSize() > 0) {
                try (InputStream csv = file.getInputStream()) {
                    kept = imports.keep(csv);
                    name = file.getSubmittedFileName();
                }
            }
            if (kept == null) {
                throw Refusal.invalid("/file", "Choose a file first.");
            }
            report = use.of(kept);
        } catch (IOException e) {
            throw new UncheckedIOException("A file that was sent cannot be read.", e);
        } catch (Refusal refusal) {
            refusals.tell(refusal);
        }
    }

    /** The file that is taken where no other is chosen; null where there is none. */
    public String getName() {
        return name;
    }

    public CustomerImportReport getReport() {
        return report;
    }

    /** As many as anybody reads on a page. */
    public List<CustomerImportReport.CustomerChanges> getChanges() {
        return report.changes().stream().limit(SHOWN).toList();
    }

    public List<Refused> getRefused() {
        return report.refused().stream().limit(SHOWN).toList();
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
