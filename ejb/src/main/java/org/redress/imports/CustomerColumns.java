package org.redress.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.redress.customers.ContactForm;
import org.redress.customers.CustomerForm;
import org.redress.customers.LegacyCode;
import org.redress.problems.FieldProblem;
import org.redress.problems.Refusal;

/**
 * The headings of a file of customers: the JSON names, up to three people as {@code contact.name}, {@code contact2.name},
 * {@code contact3.name}, and the packed code of the system before. An empty cell leaves what is there.
 */
final class CustomerColumns {

    private static final String CODE = "legacyCode";
    private static final List<String> PEOPLE = List.of("contact", "contact2", "contact3");
    private static final List<String> OF_PEOPLE = List.of("name", "position", "email", "phone");
    private static final Set<String> KNOWN = new TreeSet<>(List.of("number", "name", "company", "classification", "region", "serviceStatus",
        "partnership", "organisationScale", "salesDecile", "periodOfUse", "corporateNumber", "url", "city", "email", "phone", CODE));

    private static final CustomerForm NOBODY = new CustomerForm(null, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null, List.of());
    private static final LegacyCode NOTHING = new LegacyCode(null, null, null, null, null, null, null, null, null);

    /** Of a file that is something else altogether, its first headings say enough. */
    private static final int MOST_NAMED = 20;

    static {
        PEOPLE.forEach(person -> OF_PEOPLE.forEach(part -> KNOWN.add(person + "." + part)));
    }

    private CustomerColumns() {
    }

    /** @throws Refusal invalid, naming every heading that is not known */
    static void require(List<String> headings) {
        List<FieldProblem> problems = new ArrayList<>();
        List<String> unknown = headings.stream().filter(heading -> !KNOWN.contains(heading)).toList();
        unknown.stream().limit(MOST_NAMED).forEach(heading -> problems.add(new FieldProblem("/" + heading, "There is no column '" + heading + "'.")));
        if (!unknown.isEmpty()) {
            problems.add(new FieldProblem("", unknown.size() + " columns are not known. Known are: " + String.join(", ", KNOWN) + "."));
        }
        if (!headings.contains("number") && !headings.contains(CODE)) {
            problems.add(new FieldProblem("/number", "The column 'number' is missing; 'legacyCode' does as well, as a corporate number stands in it."));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    /** The number of the row, its own or the one in its code. */
    static String number(ImportRow row) {
        String own = row.cell("number").strip();
        LegacyCode code = code(row);
        return own.isEmpty() && code != null ? code.corporateNumber() : own;
    }

    /** @param known what is known already, or null */
    static CustomerForm form(ImportRow row, CustomerForm known) {
        CustomerForm before = known == null ? NOBODY : known;
        LegacyCode code = code(row) == null ? NOTHING : code(row);
        Cells cells = new Cells(row);
        return new CustomerForm(number(row),
            cells.text("name", null, before.name()),
            cells.text("company", null, before.company()),
            cells.text("classification", code.classification(), before.classification()),
            cells.text("region", code.region(), before.region()),
            cells.text("serviceStatus", code.serviceStatus(), before.serviceStatus()),
            cells.text("partnership", code.partnership(), before.partnership()),
            cells.text("organisationScale", code.organisationScale(), before.organisationScale()),
            decile(row, code.salesDecile(), before.salesDecile()),
            cells.text("periodOfUse", code.periodOfUse(), before.periodOfUse()),
            cells.text("corporateNumber", code.corporateNumber(), before.corporateNumber()),
            cells.text("url", code.url(), before.url()),
            cells.text("city", null, before.city()),
            cells.text("email", null, before.email()),
            cells.text("phone", null, before.phone()),
            people(row, before.contacts()));
    }

    private static LegacyCode code(ImportRow row) {
        String cell = row.cell(CODE);
        try {
            return cell.isBlank() ? null : LegacyCode.read(cell);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("/" + CODE, e.getMessage());
        }
    }

    private static Integer decile(ImportRow row, Integer ofCode, Integer before) {
        String cell = row.cell("salesDecile").strip();
        try {
            return cell.isEmpty() ? ofCode == null ? before : ofCode : Integer.valueOf(cell);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("/salesDecile", "salesDecile cannot be '" + cell + "'. Write a whole number from 1 (bought most) to 10.");
        }
    }

    /** Somebody is known by mail address or, without one, by name; who is not in the file stays. */
    private static List<ContactForm> people(ImportRow row, List<ContactForm> before) {
        List<ContactForm> people = new ArrayList<>(before);
        Set<Integer> taken = new LinkedHashSet<>();
        for (String person : PEOPLE) {
            ContactForm said = new ContactForm(row.cell(person + ".name"), row.cell(person + ".position"), row.cell(person + ".email"),
                row.cell(person + ".phone"));
            boolean nothing = said.name() == null && said.position() == null && said.email() == null && said.phone() == null;
            if (!nothing) {
                int at = at(people, said, taken);
                if (at < 0) {
                    people.add(said);
                    taken.add(people.size() - 1);
                } else {
                    people.set(at, over(people.get(at), said));
                    taken.add(at);
                }
            }
        }
        return people;
    }

    private static int at(List<ContactForm> people, ContactForm said, Set<Integer> taken) {
        for (int i = 0; i < people.size(); i++) {
            ContactForm each = people.get(i);
            boolean sameMail = said.email() != null && said.email().equalsIgnoreCase(each.email());
            boolean sameName = said.name() != null && said.name().equals(each.name());
            if (!taken.contains(i) && (sameMail || sameName)) {
                return i;
            }
        }
        return -1;
    }

    private static ContactForm over(ContactForm before, ContactForm said) {
        return new ContactForm(said.name() == null ? before.name() : said.name(), said.position() == null ? before.position() : said.position(),
            said.email() == null ? before.email() : said.email(), said.phone() == null ? before.phone() : said.phone());
    }

    /** The cell, else what the packed code says, else what is known. */
    private record Cells(ImportRow row) {

        String text(String column, String ofCode, String before) {
            String cell = row.cell(column).strip();
            if (!cell.isEmpty()) {
                return cell;
            }
            return ofCode == null ? before : ofCode;
        }
    }
}
