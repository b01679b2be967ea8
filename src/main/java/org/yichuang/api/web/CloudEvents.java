package org.yichuang.api.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.api.web.CloudEventAnswer.JournalActorAnswer;
import org.yichuang.api.web.CloudEventAnswer.JournalDataAnswer;
import org.yichuang.api.web.EventsAnswer.ActorRole;
import org.yichuang.cases.JournalFeed;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.pages.PublicAddress;

/// Tells events of the journal in the manner of CloudEvents 1.0.
@Component
class CloudEvents {

    static final String JSON = "application/cloudevents+json";
    static final String BATCH = "application/cloudevents-batch+json";

    private static final String VERSION = "1.0";
    private static final String TYPE = "org.yichuang.case.%s.v%d";
    private static final String DATA_SCHEMA = "/v3/api-docs#/components/schemas/JournalData";

    private final String source;
    private final String dataSchema;

    CloudEvents(PublicAddress address) {
        source = address.of(JournalApi.PATH);
        dataSchema = address.of(DATA_SCHEMA);
    }

    /// @param texts whether what somebody has written is told as well
    CloudEventAnswer of(JournalFeed.Told told, boolean texts) {
        JournalFeed.Place place = told.place();
        String no = place.no().text();
        String region = place.region().value();
        Disclosure.Disclosed event = Disclosure.of(told.event(), texts);
        return new CloudEventAnswer(
                VERSION,
                no + "/" + place.seq(),
                source,
                type(told.type(), told.typeVersion()),
                no,
                told.at(),
                "application/json",
                dataSchema,
                new JournalDataAnswer(
                        no,
                        place.seq(),
                        region,
                        place.item(),
                        place.itemVersion(),
                        actor(told.actor()),
                        event.members(),
                        event.masked()),
                place.seq(),
                told.hash(),
                told.previousHash(),
                told.cursor().text(),
                region,
                place.item());
    }

    /// As in `org.yichuang.case.correction-required.v1`.
    static String type(String event, int version) {
        return TYPE.formatted(event.toLowerCase(Locale.ROOT).replace('_', '-'), version);
    }

    private static @Nullable JournalActorAnswer actor(@Nullable Actor actor) {
        return switch (actor) {
            case null -> null;
            case Actor.Applicant _ -> new JournalActorAnswer(ActorRole.APPLICANT, null, null, null);
            case Actor.Platform(var rule) ->
                    new JournalActorAnswer(ActorRole.PLATFORM, null, null, rule);
            case Actor.Officer officer ->
                    new JournalActorAnswer(
                            ActorRole.OFFICER, officer.authority(), officer.account(), null);
        };
    }
}
