package org.redress.intake;

/** In which of our languages somebody wrote, as far as the script tells; where it does not, in that of the mailbox. */
final class SpokenLanguage {

    /** More tell nothing new. */
    private static final int LOOKED_AT = 4_000;

    private SpokenLanguage() {
    }

    /** @param usual the language of the mailbox */
    static String of(String text, String usual) {
        int letters = 0;
        int kana = 0;
        int han = 0;
        int cyrillic = 0;
        for (int i = 0; i < Math.min(text.length(), LOOKED_AT); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                Character.UnicodeScript script = Character.UnicodeScript.of(c);
                kana += script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA ? 1 : 0;
                han += script == Character.UnicodeScript.HAN ? 1 : 0;
                cyrillic += script == Character.UnicodeScript.CYRILLIC ? 1 : 0;
            }
        }
        int enough = Math.max(2, letters / 3);
        if (kana > 0 && kana + han >= enough) {
            return "ja";
        }
        if (han >= enough) {
            // Without a single kana it may be a Japanese headline; whose mailbox it is tells.
            return usual.equals("ja") ? "ja" : "zh";
        }
        return cyrillic >= enough ? "ru" : usual;
    }
}
