package org.yichuang.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.ui.Letter;
import org.yichuang.pages.ui.Step;

/// The receipt 收件回执.
///
/// @param received when the application came in, in words
/// @param materials in Chinese, as the letter is
/// @param answerDays working days for the answer
/// @param until the last day for the answer, in words; null once there is one
public record ReceiptPage(
        String no,
        String code,
        String item,
        String party,
        String received,
        @Nullable String until,
        List<Step> next,
        List<String> materials,
        Letter letter,
        String itemInChinese,
        String receivedInChinese,
        int answerDays) {

    public ReceiptPage {
        next = List.copyOf(next);
        materials = List.copyOf(materials);
    }
}
