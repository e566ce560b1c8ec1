package org.redress.turnstile;

import jakarta.enterprise.context.RequestScoped;

/** Whence the present request comes. Whoever takes requests from outside says so; what comes from inside has no address. */
@RequestScoped
public class Visitor {

    private String address;

    public void from(String remoteAddress) {
        address = remoteAddress;
    }

    /** Null for what the server does by itself. */
    String address() {
        return address;
    }
}
