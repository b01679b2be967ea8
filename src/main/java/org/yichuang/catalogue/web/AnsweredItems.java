package org.yichuang.catalogue.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.yichuang.catalogue.AnswerReader;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.FactsOfItems;
import org.yichuang.catalogue.Guidance;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.catalogue.Narrowed;

/// Finds the item that an address names and reads the answers in it.
@Component
class AnsweredItems {

    private final Catalogue catalogue;
    private final Guidance guidance;
    private final FactsOfItems facts;

    AnsweredItems(Catalogue catalogue, Guidance guidance, FactsOfItems facts) {
        this.catalogue = catalogue;
        this.guidance = guidance;
        this.facts = facts;
    }

    /// The version in force, or the newest of an item that is not in force any more.
    ///
    /// @throws ResponseStatusException 404 for an item that never was
    AnsweredItem find(String slug, Map<String, List<String>> sent) {
        return find(slug, null, sent);
    }

    /// @param number of the version; null for the one in force
    /// @throws ResponseStatusException 404 for an item or a version that never was
    AnsweredItem find(String slug, @Nullable Integer number, Map<String, List<String>> sent) {
        Optional<ItemVersion> inForce = catalogue.versionInForce(slug);
        ItemVersion version =
                (number == null
                                ? inForce.or(() -> catalogue.versions(slug).stream().findFirst())
                                : catalogue.itemVersion(slug, number))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean counts = inForce.filter(each -> each.version() == version.version()).isPresent();
        AnswerReader.Reading reading = AnswerReader.read(version.item(), sent);
        Narrowed narrowed = guidance.narrow(version.item(), reading.answers());
        return new AnsweredItem(version, counts, reading, narrowed, facts.of(version, narrowed));
    }
}
