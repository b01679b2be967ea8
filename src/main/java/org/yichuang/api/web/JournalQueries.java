package org.yichuang.api.web;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.yichuang.cases.JournalFeed;
import org.yichuang.cases.JournalFeed.Cursor;
import org.yichuang.cases.JournalFeed.Place;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.casework.CaseAccess;
import org.yichuang.casework.CaseFacts;
import org.yichuang.identity.Account;
import org.yichuang.kernel.Checked;
import org.yichuang.kernel.RegionCode;
import org.yichuang.pages.Page;

/// Reads what a caller asks of the stream, and adds what the account may see.
@Component
class JournalQueries {

    /// Begins with what happens from now on.
    static final String LATEST = "latest";

    private static final Set<String> TYPES =
            Lifecycle.kindsOf(Event.class).stream()
                    .filter(kind -> kind != Event.Opened.class)
                    .map(Lifecycle::inWords)
                    .collect(Collectors.toUnmodifiableSet());

    private final CaseAccess access;
    private final JournalFeed feed;

    JournalQueries(CaseAccess access, JournalFeed feed) {
        this.access = access;
        this.feed = feed;
    }

    /// What was given to choose events by; null and empty for all.
    record Filter(
            @Nullable Set<String> items,
            @Nullable String region,
            @Nullable String authority,
            @Nullable Set<String> types) {}

    JournalFeed.Query query(Page page, Account account, Filter filter, int limit) {
        Predicate<Place> wanted = place -> !access.official(account, facts(place)).isEmpty();
        Set<String> items = filter.items() == null ? Set.of() : filter.items();
        if (!items.isEmpty()) {
            wanted = and(place -> items.contains(place.item()), wanted);
        }
        if (filter.region() != null) {
            RegionCode region = region(page, filter.region());
            wanted = and(place -> region.contains(place.region()), wanted);
        }
        if (filter.authority() != null) {
            String authority = filter.authority();
            wanted = and(place -> access.concerns(authority, facts(place)), wanted);
        }
        return new JournalFeed.Query(wanted, types(page, filter.types()), limit);
    }

    private static Predicate<Place> and(Predicate<Place> first, Predicate<Place> second) {
        return first.and(second);
    }

    private static CaseFacts facts(Place place) {
        return new CaseFacts(place.region(), place.item(), place.itemVersion(), place.window());
    }

    private static RegionCode region(Page page, String text) {
        return switch (RegionCode.parse(text)) {
            case Checked.Valid<RegionCode>(var region) -> region;
            case Checked.Invalid<RegionCode> _ ->
                    throw ApiProblems.problem(
                            page,
                            HttpStatus.BAD_REQUEST,
                            "REGION_MALFORMED",
                            "api.journal.region",
                            text);
        };
    }

    private static Set<String> types(Page page, @Nullable Set<String> given) {
        Set<String> unknown = new TreeSet<>(given == null ? Set.of() : given);
        unknown.removeAll(TYPES);
        if (!unknown.isEmpty()) {
            throw ApiProblems.problem(
                    page,
                    HttpStatus.BAD_REQUEST,
                    "TYPE_UNKNOWN",
                    "api.journal.type",
                    String.join(", ", unknown),
                    String.join(", ", new TreeSet<>(TYPES)));
        }
        return given == null ? Set.of() : given;
    }

    /// Where to begin.
    Optional<Cursor> after(Page page, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        if (text.equals(LATEST)) {
            return Optional.of(feed.latest());
        }
        return Optional.of(
                Cursor.parse(text)
                        .orElseThrow(
                                () ->
                                        ApiProblems.problem(
                                                page,
                                                HttpStatus.BAD_REQUEST,
                                                "CURSOR_MALFORMED",
                                                "api.journal.cursor")));
    }
}
