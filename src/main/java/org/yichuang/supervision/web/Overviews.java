package org.yichuang.supervision.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yichuang.cases.CaseLists;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.kernel.RegionCode;
import org.yichuang.supervision.DayFlow;
import org.yichuang.supervision.Scorecard;
import org.yichuang.supervision.Supervision;

/// What the first page of supervision shows of a region. It sums over the rows of a month, so it is
/// read once for all who look within a second, however many they are.
@Component
class Overviews {

    static final int URGENT = 12;
    private static final int FLOW_DAYS = 40;
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int REGIONS = 500;

    private final Supervision supervision;
    private final CaseLists lists;
    private final Cache<Key, Overview> recent =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(REGIONS).build();

    Overviews(Supervision supervision, CaseLists lists) {
        this.supervision = supervision;
        this.lists = lists;
    }

    /// The state of a region, at most a second old.
    Overview of(RegionCode region, LocalDate today) {
        return recent.get(new Key(region, today), this::read);
    }

    private Overview read(Key key) {
        RegionCode region = key.region();
        List<CaseSummary> urgent =
                new ArrayList<>(lists.withCard(region, Card.RED, Optional.empty(), URGENT));
        urgent.addAll(
                lists.withCard(region, Card.YELLOW, Optional.empty(), URGENT - urgent.size()));
        return new Overview(
                List.copyOf(urgent),
                lists.countWithCard(region, Card.RED),
                lists.countWithCard(region, Card.YELLOW),
                List.copyOf(
                        supervision.scorecards(region, key.today().withDayOfMonth(1), key.today())),
                List.copyOf(
                        supervision.flow(region, key.today().minusDays(FLOW_DAYS), key.today())));
    }

    private record Key(RegionCode region, LocalDate today) {}

    /// @param urgent at most twelve open cases with a card, red ones first
    /// @param red how many open cases have a red card
    /// @param yellow how many have a yellow one
    /// @param cards one for each department that did anything this month
    /// @param flow day by day
    record Overview(
            List<CaseSummary> urgent,
            int red,
            int yellow,
            List<Scorecard> cards,
            List<DayFlow> flow) {}
}
