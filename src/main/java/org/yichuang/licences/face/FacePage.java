package org.yichuang.licences.face;

import java.util.List;
import java.util.Locale;
import org.yichuang.pages.Localised;
import org.yichuang.pages.Texts;

/// What the face of a licence shows, in Chinese with an English line under it.
///
/// @param size how much there is: `roomy`, `close` or `dense`
/// @param validity as in "2026 年 10 月 9 日至 2031 年 10 月 8 日"
/// @param identifier the national identifier with its dots
/// @param code the verification code in groups
public record FacePage(
        Texts texts,
        String size,
        Localised title,
        String number,
        List<Row> rows,
        Localised validity,
        Localised issuer,
        Localised issuedOn,
        List<Localised> clauses,
        String identifier,
        String code) {

    /// A field with its value.
    public record Row(Localised label, String value) {}

    public FacePage {
        rows = List.copyOf(rows);
        clauses = List.copyOf(clauses);
    }

    public String zh(String key) {
        return texts.text(Locale.SIMPLIFIED_CHINESE, "licences.face." + key);
    }

    public String en(String key) {
        return texts.text(Locale.ENGLISH, "licences.face." + key);
    }

    /// The English text, empty when there is none.
    public static String english(Localised text) {
        String english = text.en();
        return english == null ? "" : english;
    }
}
