package org.yichuang.recounts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.RegionCode;

/// What the changes of the calendar have led to.
public interface RecountRuns {

    /// The last recounts, the newest first.
    List<RecountRun> latest(int limit);

    /// The last recount after a publication of a year.
    Optional<RecountRun> ofYear(int year);

    Optional<RecountRun> find(int year, int revision);

    /// Lets a recount that could not move every case look at all of them once more.
    ///
    /// @return whether there is one that has ended with cases that failed
    boolean again(int year, int revision);

    /// The cases of which a day moved, by region and case number.
    List<MovedCase> moved(Query query);

    /// @param region with all regions in it
    /// @param authority only cases of this authority; null for all
    /// @param window of the authority's those that its window receives
    /// @param review of the authority's those that it reviews or decides
    /// @param after the last case of the page before
    record Query(
            int year,
            int revision,
            RegionCode region,
            @Nullable String authority,
            boolean window,
            boolean review,
            Optional<Position> after,
            int limit) {}

    /// Where a page ended.
    record Position(RegionCode region, long caseKey) {

        private static final Pattern TEXT = Pattern.compile("([1-9]\\d{5,11})_(\\d{1,18})");

        /// For a link, read back by [#parse].
        public String text() {
            return region.value() + "_" + caseKey;
        }

        /// @return empty for a text that is none
        public static Optional<Position> parse(String text) {
            Matcher matcher = TEXT.matcher(text);
            return matcher.matches()
                    ? RegionCode.parse(matcher.group(1))
                            .toOptional()
                            .map(region -> new Position(region, Long.parseLong(matcher.group(2))))
                    : Optional.empty();
        }
    }
}
