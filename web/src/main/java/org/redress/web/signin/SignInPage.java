package org.redress.web.signin;

import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the sign-in page has to say. Its form posts {@code userName}, {@code password} and {@code to} to {@code /sign-in/check}. */
@Named
@RequestScoped
public class SignInPage {

    static final String FAILED = "failed";
    static final String WAIT = "wait";
    static final String SIGNED_OUT = "signed-out";

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    /** Where to go once signed in; for the hidden field {@code to}. */
    public String getTo() {
        return ReturnPath.of(parameters.get(ReturnPath.PARAMETER)).path();
    }

    /** Whether somebody was on the way to a page, and so may wonder why they are here. */
    public boolean isOnTheWay() {
        return !ReturnPath.of(parameters.get(ReturnPath.PARAMETER)).isStart();
    }

    /** Whether name or password were wrong. */
    public boolean isFailed() {
        return parameters.containsKey(FAILED);
    }

    public boolean isSignedOut() {
        return parameters.containsKey(SIGNED_OUT);
    }

    /** Seconds to wait after too much guessing; 0 where nobody has to. */
    public int getWaitSeconds() {
        String seconds = parameters.get(WAIT);
        return seconds != null && seconds.matches("[0-9]{1,3}") ? Integer.parseInt(seconds) : 0;
    }
}
