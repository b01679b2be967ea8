package org.yichuang.api.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yichuang.api.web.EventsAnswer.ActorAnswer;
import org.yichuang.api.web.EventsAnswer.ActorRole;
import org.yichuang.api.web.EventsAnswer.EventAnswer;
import org.yichuang.cases.Cases;
import org.yichuang.cases.EventText;
import org.yichuang.cases.JournalCheck;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.casework.Capacity;
import org.yichuang.casework.SeenCase;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.Page;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Tells the journal of a case. The applicant reads what was said to them, not what departments
/// said to each other; the key that stands for a person is for supervisors alone, who get each
/// event as it was hashed.
@Component
class EventAnswers {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};
    private static final String APPLICANT = "applicant";

    /// What departments tell each other.
    private static final Set<String> INTERNAL =
            Set.of(
                    "text",
                    "points",
                    "agrees",
                    "defects",
                    "note",
                    "question",
                    "reason",
                    "findings",
                    "record");

    /// Names of accounts.
    private static final Set<String> LOGINS = Set.of("officers", "chair");

    private final Cases cases;
    private final JournalCheck check;
    private final CaseAnswers answers;

    EventAnswers(Cases cases, JournalCheck check, CaseAnswers answers) {
        this.cases = cases;
        this.check = check;
        this.answers = answers;
    }

    EventsAnswer of(Page page, SeenCase seen) {
        CaseNo no = seen.file().summary().no();
        boolean supervises = seen.as(Capacity.SUPERVISION);
        List<EventAnswer> events = new ArrayList<>();
        String before = "";
        for (JournalEntry entry : cases.journal(no)) {
            events.add(event(page, seen, entry, before));
            before = entry.hash();
        }
        return new EventsAnswer(
                no.text(),
                seen.file().summary().version(),
                supervises ? check.check(no).isEmpty() : null,
                events);
    }

    private EventAnswer event(Page page, SeenCase seen, JournalEntry entry, String before) {
        Map<String, Object> data = new LinkedHashMap<>(JSON.readValue(entry.payload(), DATA));
        boolean masked = !seen.as(Capacity.SUPERVISION) && mask(seen, entry, data);
        return new EventAnswer(
                entry.seq(),
                entry.type(),
                page.text("cases.event." + entry.type()),
                entry.at(),
                actor(page, seen, entry.actor()),
                before,
                entry.hash(),
                data,
                masked,
                seen.as(Capacity.SUPERVISION) ? entry.payload() : null);
    }

    private static boolean mask(SeenCase seen, JournalEntry entry, Map<String, Object> data) {
        boolean masked = false;
        if (data.get("filing") instanceof Map<?, ?> filing) {
            Map<Object, Object> rest = new LinkedHashMap<>(filing);
            masked = rest.remove(APPLICANT) != null;
            data.put("filing", rest);
        }
        if (!seen.official()) {
            masked |= data.keySet().removeAll(LOGINS);
            masked |=
                    EventText.isBetweenOfficials(entry.event())
                            && data.keySet().removeAll(INTERNAL);
        }
        return masked;
    }

    private ActorAnswer actor(Page page, SeenCase seen, Actor actor) {
        return switch (actor) {
            case Actor.Applicant _ -> new ActorAnswer(ActorRole.APPLICANT, null, null, null);
            case Actor.Platform(var rule) -> new ActorAnswer(ActorRole.PLATFORM, null, null, rule);
            case Actor.Officer officer ->
                    new ActorAnswer(
                            ActorRole.OFFICER,
                            answers.authority(page, officer.authority()),
                            seen.official() ? officer.account() : null,
                            null);
        };
    }
}
