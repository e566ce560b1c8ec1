package org.redress.web.conversation;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

import org.redress.casework.CaseMessages;
import org.redress.conversation.SafeHtml;
import org.redress.problems.Refusal;
import org.redress.web.language.Language;
import org.redress.web.security.ProtectiveHeaders;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A mail as it looked, for a sandboxed frame: {@code case}, {@code id}, {@code language}, and
 * {@code images} where a person asked for them (docs/adr/110). */
@WebServlet("/app/mail")
public class MailServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Black on white in the dark, too: mails are written for paper. */
    private static final String STYLE = "html{color-scheme:light}body{margin:12px;background:#fff;color:#182022;font:15px/1.5 system-ui,"
        + "\"Noto Sans\",\"Noto Sans CJK SC\",\"Noto Sans CJK JP\",sans-serif;overflow-wrap:anywhere}img{max-width:100%;height:auto}"
        + "table{max-width:100%;border-collapse:collapse}table[border] td,table[border] th{border:1px solid #c9cfca;padding:4px 8px}"
        + "blockquote{margin:8px 0 8px 4px;padding-left:12px;border-left:3px solid #c9cfca;color:#566064}pre{white-space:pre-wrap}"
        + "summary{cursor:pointer;color:#0c6268}.cut{color:#566064;border-top:1px solid #c9cfca;padding-top:8px}a{color:#0c6268}";

    @Inject
    transient CaseMessages messages;

    @Inject
    transient ProtectiveHeaders headers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        if (id == null || !id.matches("[0-9]{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Locale locale = Language.tagged(request.getParameter("language")).filter(Language.forStaff()::contains).orElse(Language.EN).locale();
        ResourceBundle words = ResourceBundle.getBundle("org.redress.web.staff", locale);
        boolean images = request.getParameter("images") != null;
        try {
            Optional<SafeHtml> shown = messages.html(request.getParameter("case"), Long.valueOf(id), images, words.getString("message.quoted"));
            send(shown, words, locale, images, response);
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
        }
    }

    private void send(Optional<SafeHtml> shown, ResourceBundle words, Locale locale, boolean images, HttpServletResponse response) throws IOException {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        headers.setOnForeign(response, nonce, images);
        response.setContentType("text/html;charset=UTF-8");
        String body = shown.map(SafeHtml::html).orElse("<p class=\"cut\">" + words.getString("message.html.none") + "</p>");
        String cut = shown.filter(SafeHtml::cut).map(any -> "<p class=\"cut\">" + words.getString("message.html.cut") + "</p>").orElse("");
        response.getWriter().write("<!DOCTYPE html><html lang=\"" + locale.toLanguageTag() + "\"><head><meta charset=\"UTF-8\"><style nonce=\"" + nonce + "\">"
            + STYLE + "</style></head><body>" + body + cut + "</body></html>");
    }
}
