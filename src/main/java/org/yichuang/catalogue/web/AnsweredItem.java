package org.yichuang.catalogue.web;

import java.util.List;
import java.util.Map;
import org.yichuang.catalogue.AnswerReader;
import org.yichuang.catalogue.AnswerWriter;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.catalogue.Narrowed;
import org.yichuang.catalogue.NarrowedFacts;

/// An item as one reader sees it: a version, with what the address says they have answered.
///
/// @param reading everything that was sent, right or wrong
/// @param inForce whether this is the version that counts today
record AnsweredItem(
        ItemVersion version,
        boolean inForce,
        AnswerReader.Reading reading,
        Narrowed narrowed,
        NarrowedFacts facts) {

    Item item() {
        return version.item();
    }

    /// The answers that count, as they stand in an address.
    Map<String, List<String>> answers() {
        return AnswerWriter.write(item(), narrowed.answers());
    }

    boolean isAnswered() {
        return !narrowed.answers().isEmpty();
    }

    /// The address of this item's page, or of one below it, with the answers.
    String path(String below) {
        return Addresses.of("/items/" + item().slug() + below, answers());
    }

    /// The same without the answers, and of this version when it is not the one in force.
    String bare(String below) {
        String path = "/items/" + item().slug() + below;
        return inForce ? path : path + "?version=" + item().version();
    }

    /// Where the question is asked, with the answers that are there.
    String questionPath(String question) {
        return path("/questions/" + question);
    }
}
