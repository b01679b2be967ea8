package org.yichuang.ratings.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.Procedures;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.ratings.Grade;
import org.yichuang.ratings.Rating;
import org.yichuang.ratings.Ratings;

/// Decides whether a rating counts, and until when a bad one is called back.
@Service
class RatingOffice implements Ratings {

    private final RatingStore store;
    private final Procedures procedures;
    private final Supplier<WorkingDays> days;
    private final RatingSettings settings;
    private final Clock clock;

    @Autowired
    RatingOffice(
            RatingStore store,
            Procedures procedures,
            Supplier<WorkingDays> days,
            RatingSettings settings,
            Clock clock) {
        this.store = store;
        this.procedures = procedures;
        this.days = days;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Ratings at(Clock other) {
        return new RatingOffice(store, procedures, days, settings, other);
    }

    @Override
    public Rated rate(CaseView file, Grade grade, Rating.Channel channel) {
        if (!Ratings.mayRate(file.state())) {
            return new Rated.TooEarly();
        }
        CaseSummary summary = file.summary();
        LocalDate today = LocalDate.now(clock);
        Rating rating =
                new Rating(
                        summary.no(),
                        summary.region(),
                        procedures.of(summary.item(), summary.itemVersion()).decision().authority(),
                        summary.item(),
                        summary.itemVersion(),
                        grade,
                        channel,
                        null,
                        clock.instant(),
                        null);
        LocalDate due = days.get().after(today, settings.callBackWorkingDays());
        boolean first = store.insert(rating, today, due);
        Rating kept = store.find(summary.no()).orElseThrow();
        return first || kept.grade() == grade
                ? new Rated.Kept(kept, !first)
                : new Rated.Otherwise(kept);
    }

    @Override
    public boolean explain(CaseNo no, String words) {
        String kept = words.strip();
        return !kept.isEmpty()
                && kept.length() <= MOST_WORDS
                && (store.explain(no, kept)
                        || store.find(no).filter(each -> kept.equals(each.words())).isPresent());
    }

    @Override
    public boolean rateAgain(CaseNo no, Grade grade) {
        return store.regrade(no, grade, clock.instant())
                || store.find(no)
                        .map(Rating::callBack)
                        .filter(callBack -> callBack.regrade() == grade)
                        .isPresent();
    }

    @Override
    public Optional<Rating> of(CaseNo no) {
        return store.find(no);
    }
}
