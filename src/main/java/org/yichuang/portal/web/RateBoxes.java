package org.yichuang.portal.web;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.cases.CaseView;
import org.yichuang.pages.Page;
import org.yichuang.ratings.CallBack;
import org.yichuang.ratings.Grade;
import org.yichuang.ratings.Rating;
import org.yichuang.ratings.Ratings;

/// Asks for a rating once a case has a result, thanks for it, and shows what came of a bad one.
@Component
class RateBoxes {

    private final Ratings ratings;

    RateBoxes(Ratings ratings) {
        this.ratings = ratings;
    }

    /// @return null while the case cannot be rated
    @Nullable RateBox of(Page page, CaseView file, boolean own) {
        if (!Ratings.mayRate(file.state())) {
            return null;
        }
        String no = file.summary().no().text();
        String action = own ? "/my/cases/" + no + "/rating" : "/track/rating";
        Map<String, String> fields =
                own ? Map.of() : Map.of("no", no, "code", file.trackingCode().value());
        Optional<Rating> rating = ratings.of(file.summary().no());
        Optional<CallBack> callBack = rating.map(Rating::callBack);
        boolean again = callBack.filter(CallBack::asksAgain).isPresent();
        return new RateBox(
                action,
                action + "/words",
                fields,
                rating.isEmpty() || again,
                again,
                rating.map(each -> given(page, each)).orElse(null),
                rating.filter(each -> each.words() == null).isPresent(),
                rating.map(Rating::words).orElse(null),
                callBack.filter(each -> !each.isOpen()).map(CallBack::note).orElse(null),
                callBack.filter(CallBack::isOpen)
                        .map(each -> page.text("portal.rate.promise", page.date(each.due())))
                        .orElse(null));
    }

    private static String given(Page page, Rating rating) {
        CallBack callBack = rating.callBack();
        Grade regrade = callBack == null ? null : callBack.regrade();
        String first = page.text(rating.grade().textKey());
        return regrade == null
                ? first
                : page.text("portal.rate.regraded", first, page.text(regrade.textKey()));
    }
}
