package org.yichuang.portal.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriUtils;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Open;
import org.yichuang.identity.Role;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Link;

/// The portal's first page, and everything of one's own.
@Controller
class HomeController {

    private static final int MINE = 4;
    private static final int ALL_MINE = 60;
    private static final int TOPIC = 6;
    private static final int PLACES = 4;

    private final Templates templates;
    private final MyThings mine;
    private final Catalogue catalogue;
    private final OpenPlaces places;

    HomeController(Templates templates, MyThings mine, Catalogue catalogue, OpenPlaces places) {
        this.templates = templates;
        this.mine = mine;
        this.catalogue = catalogue;
        this.places = places;
    }

    @Open
    @GetMapping("/")
    JteModel home(Page page, @Nullable Account account) {
        boolean applicant = account != null && account.holds(Role.APPLICANT);
        return templates.portalHome(
                page,
                new HomePage(
                        applicant,
                        applicant && account != null ? mine.of(page, account, MINE) : List.of(),
                        common(page),
                        topics(page),
                        places.of(page, PLACES)));
    }

    @Allowed(Role.APPLICANT)
    @GetMapping("/my")
    JteModel my(Page page, Account account) {
        return templates.portalMy(page, mine.of(page, account, ALL_MINE));
    }

    private static List<Link> common(Page page) {
        return Arrays.stream(page.text("portal.common").split("[、,]"))
                .map(String::strip)
                .map(
                        words ->
                                new Link(
                                        words,
                                        "/items?q="
                                                + UriUtils.encodeQueryParam(
                                                        words, StandardCharsets.UTF_8)))
                .toList();
    }

    /// What can be applied for here comes first, then guides, for persons and for companies.
    private List<HomePage.Topic> topics(Page page) {
        List<Item> items = catalogue.versionsInForce().stream().map(ItemVersion::item).toList();
        return List.of(
                topic(page, "portal.topic.apply", items.stream().filter(Item::canBeAppliedFor)),
                topic(page, "portal.topic.person", guides(items, "1")),
                topic(page, "portal.topic.company", guides(items, "2")));
    }

    private static Stream<Item> guides(List<Item> items, String object) {
        return items.stream()
                .filter(item -> !item.canBeAppliedFor())
                .filter(item -> item.serviceObjects().contains(object));
    }

    private static HomePage.Topic topic(Page page, String title, Stream<Item> items) {
        return new HomePage.Topic(
                page.text(title),
                items.limit(TOPIC)
                        .map(item -> new Link(page.pick(item.name()), "/items/" + item.slug()))
                        .toList());
    }
}
