package org.redress.web.language;

import java.util.List;
import java.util.Locale;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Speaks the language that the reader chose, else the first that their browser asks for and we have, else English.
 * The staff's pages are written in fewer languages than the public ones.
 */
public class LanguageViewHandler extends ViewHandlerWrapper {

    public LanguageViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext faces) {
        HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
        return languageOf(request).locale();
    }

    static Language languageOf(HttpServletRequest request) {
        List<Language> offered = offeredAt(request.getServletPath());
        return LanguageFilter.chosen(request)
                .filter(offered::contains)
                .or(() -> Language.preferred(request.getLocales(), offered))
                .orElse(Language.EN);
    }

    static List<Language> offeredAt(String path) {
        return path != null && path.startsWith("/app/") ? Language.forStaff() : Language.forEverybody();
    }
}
