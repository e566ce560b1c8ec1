package org.redress.web.customers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.redress.customers.ContactForm;
import org.redress.customers.CustomerForm;
import org.redress.customers.CustomerView;
import org.redress.web.people.Reachable;

/** A customer as it is being typed: every box by its name, people one on a line. */
public class CustomerDraft extends Reachable {

    private static final long serialVersionUID = 1L;

    private String number;
    private String classification;
    private String region;
    private String serviceStatus;
    private String partnership;
    private String organisationScale;
    private Integer salesDecile;
    private String periodOfUse;
    private String corporateNumber;
    private String url;
    private String city;
    private String people;

    static CustomerDraft of(CustomerView view) {
        CustomerDraft draft = new CustomerDraft();
        draft.number = view.number();
        draft.setName(view.name());
        draft.setCompany(view.company());
        draft.classification = view.classification();
        draft.region = view.region();
        draft.serviceStatus = view.serviceStatus();
        draft.partnership = view.partnership();
        draft.organisationScale = view.organisationScale();
        draft.salesDecile = view.salesDecile();
        draft.periodOfUse = view.periodOfUse();
        draft.corporateNumber = view.corporateNumber();
        draft.url = view.url();
        draft.city = view.city();
        draft.setEmail(view.email());
        draft.setPhone(view.phone());
        draft.people = People.written(view.contacts());
        return draft;
    }

    CustomerForm form() {
        return new CustomerForm(number, getName(), getCompany(), classification, region, serviceStatus, partnership, organisationScale, salesDecile,
            periodOfUse, corporateNumber, url, city, getEmail(), getPhone(), People.read(people));
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getClassification() {
        return classification;
    }

    public void setClassification(String classification) {
        this.classification = classification;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getServiceStatus() {
        return serviceStatus;
    }

    public void setServiceStatus(String serviceStatus) {
        this.serviceStatus = serviceStatus;
    }

    public String getPartnership() {
        return partnership;
    }

    public void setPartnership(String partnership) {
        this.partnership = partnership;
    }

    public String getOrganisationScale() {
        return organisationScale;
    }

    public void setOrganisationScale(String organisationScale) {
        this.organisationScale = organisationScale;
    }

    public Integer getSalesDecile() {
        return salesDecile;
    }

    public void setSalesDecile(Integer salesDecile) {
        this.salesDecile = salesDecile;
    }

    public String getPeriodOfUse() {
        return periodOfUse;
    }

    public void setPeriodOfUse(String periodOfUse) {
        this.periodOfUse = periodOfUse;
    }

    public String getCorporateNumber() {
        return corporateNumber;
    }

    public void setCorporateNumber(String corporateNumber) {
        this.corporateNumber = corporateNumber;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getPeople() {
        return people;
    }

    public void setPeople(String people) {
        this.people = people;
    }

    /** People as lines: name; position; mail; telephone. */
    static final class People {

        private People() {
        }

        static String written(List<ContactForm> people) {
            List<String> lines = new ArrayList<>();
            people.forEach(person -> lines.add(String.join("; ", List.of(text(person.name()), text(person.position()), text(person.email()),
                text(person.phone()))).replaceAll("(; )+$", "")));
            return String.join("\n", lines);
        }

        static List<ContactForm> read(String lines) {
            List<ContactForm> people = new ArrayList<>();
            for (String line : Objects.requireNonNullElse(lines, "").split("\\R")) {
                String[] parts = line.split(";", 4);
                if (!line.isBlank()) {
                    people.add(new ContactForm(part(parts, 0), part(parts, 1), part(parts, 2), part(parts, 3)));
                }
            }
            return people;
        }

        private static String part(String[] parts, int at) {
            return at < parts.length ? parts[at] : null;
        }

        private static String text(String value) {
            return value == null ? "" : value;
        }
    }
}
