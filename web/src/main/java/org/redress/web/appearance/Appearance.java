package org.redress.web.appearance;

import java.util.List;
import java.util.Set;

import org.redress.web.language.Language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;

/** How a page looks to this reader: light or dark, and in which language. */
@Named
@RequestScoped
public class Appearance {

    private static final String THEME_COOKIE = "redress-theme";
    private static final Set<String> THEMES = Set.of("light", "dark");

    /** {@code light} or {@code dark} if the reader chose one; else {@code auto}, which follows the device. */
    public String getTheme() {
        Object cookie = FacesContext.getCurrentInstance().getExternalContext().getRequestCookieMap().get(THEME_COOKIE);
        return cookie instanceof Cookie chosen && THEMES.contains(chosen.getValue()) ? chosen.getValue() : "auto";
    }

    /** Whether a portal shows the page in a frame of its own ({@code ?embed}); its bar and navigation stand around it. */
    public boolean isEmbedded() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().containsKey("embed");
    }

    /** The tag of the language that this page is shown in. */
    public String getLanguage() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage();
    }

    public String getLanguageName() {
        return Language.tagged(getLanguage()).map(Language::getOwnName).orElse(getLanguage());
    }

    public List<Language> getLanguages() {
        return Language.forEverybody();
    }

    public List<Language> getStaffLanguages() {
        return Language.forStaff();
    }
}
