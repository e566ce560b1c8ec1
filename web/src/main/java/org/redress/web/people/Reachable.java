package org.redress.web.people;

import java.io.Serializable;

/** Somebody as they are being typed: what they are called, and how they are reached. */
public abstract class Reachable implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private String company;
    private String email;
    private String phone;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCompany() {
        return company;
    }

    public void setCompany(String company) {
        this.company = company;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
