package org.redress.web.rulebook;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

import org.redress.json.Json;
import org.redress.rules.dictionary.Dictionary;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The authors' dictionary for the editor's completion, in the language that the page asks for. */
@WebServlet("/app/rules/words")
public class WordsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String SHAPE = "shape.";

    @Inject
    transient Json json;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = request.getParameter("language");
        String language = asked != null && Dictionary.LANGUAGES.contains(asked) ? asked : "en";
        ResourceBundle words = ResourceBundle.getBundle("org.redress.web.rulebook", Locale.forLanguageTag(language));
        Map<String, String> shapes = new LinkedHashMap<>();
        words.keySet().stream().filter(key -> key.startsWith(SHAPE)).sorted()
            .forEach(key -> shapes.put(key.substring(SHAPE.length()), words.getString(key)));
        ObjectNode answer = json.mapper().valueToTree(Dictionary.in(language));
        answer.set("shapes", json.mapper().valueToTree(shapes));
        answer.put("outcome", words.getString("word.outcome"));
        answer.put("unknown", words.getString("word.unknown"));
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(json.write(answer));
    }
}
