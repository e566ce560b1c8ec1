package org.redress.web.security;

import org.redress.settings.Settings;
import org.redress.web.errors.ErrorAnswer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The headers that tell browsers what not to do with our answers. */
@ApplicationScoped
public class ProtectiveHeaders {

    private static final String POLICY = "Content-Security-Policy";
    /** For what is no page: nothing may be loaded, run or framed. */
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";

    /** For pages without Faces, which need no script in them. */
    private static final String OURS_ONLY = "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; ";

    @Inject
    Settings settings;

    private String framing;

    @PostConstruct
    void readSettings() {
        framing = ("frame-ancestors 'self' " + String.join(" ", settings.portalOrigins())).strip();
    }

    public void setOn(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "geolocation=(), microphone=(), camera=(), payment=(), usb=(), interest-cohort=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (ErrorAnswer.isOfApi(request)) {
            response.setHeader(POLICY, NOTHING);
        } else {
            // Scripts and the rest are PrimeFaces' part, in a header of its own with the nonce of the page; where a
            // browser finds two policies, both hold.
            response.setHeader(POLICY, isFaces(request) ? framing : OURS_ONLY + framing);
        }
        if (!path.startsWith("/assets/") && !path.startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    /**
     * For a page that a stranger wrote, in a frame of ours: in place of what {@link #setOn} said.
     *
     * @param nonce  of the one style sheet that it has
     * @param images whether pictures may be fetched from elsewhere
     */
    public void setOnForeign(HttpServletResponse response, String nonce, boolean images) {
        response.setHeader(POLICY, "default-src 'none'; style-src 'nonce-" + nonce + "'; img-src data:" + (images ? " https: http:" : "")
            + "; base-uri 'none'; form-action 'none'; sandbox allow-popups allow-popups-to-escape-sandbox; " + framing);
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    private static boolean isFaces(HttpServletRequest request) {
        return "Faces".equals(request.getHttpServletMapping().getServletName());
    }
}
