package org.redress.web.customers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.redress.imports.CustomerImport;
import org.redress.imports.CustomerImportReport;
import org.redress.imports.ImportReport.Refused;
import org.redress.problems.Refusal;
import org.redress.web.problems.Refusals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;

/** A file of customers: looked at first, then taken. The file comes again for taking it; the server keeps none. */
@Named
@RequestScoped
public class CustomerImportPage {

    private static final int SHOWN = 200;

    @Inject
    CustomerImport imports;

    @Inject
    Refusals refusals;

    private Part file;
    private CustomerImportReport report;

    public void preview() {
        with(csv -> imports.preview(csv, StandardCharsets.UTF_8));
    }

    public void take() {
        with(csv -> imports.importCsv(csv, StandardCharsets.UTF_8));
    }

    /** What is done with the file. */
    private interface Use {
        CustomerImportReport of(InputStream csv);
    }

    private void with(Use use) {
        if (file == null) {
            refusals.tell(Refusal.invalid("/file", "Choose a file first."));
            return;
        }
        try (InputStream csv = file.getInputStream()) {
            report = use.of(csv);
        } catch (IOException e) {
            throw new UncheckedIOException("A file that was sent cannot be read.", e);
        } catch (Refusal refusal) {
            refusals.tell(refusal);
        }
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
