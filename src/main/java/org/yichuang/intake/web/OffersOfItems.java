package org.yichuang.intake.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.intake.HeldLicences;
import org.yichuang.licences.Licence;
import org.yichuang.licences.LicenceOffers;
import org.yichuang.pages.Page;
import org.yichuang.wording.ToldRefusal;
import org.yichuang.wording.WordsOfCases;

/// The items in force that change, renew or issue again a licence of this kind.
@Component
class OffersOfItems implements LicenceOffers {

    private final Catalogue catalogue;
    private final HeldLicences held;
    private final WordsOfCases wording;

    OffersOfItems(Catalogue catalogue, HeldLicences held, WordsOfCases wording) {
        this.catalogue = catalogue;
        this.held = held;
        this.wording = wording;
    }

    @Override
    public List<Offer> of(Page page, Licence licence) {
        return catalogue.versionsInForce().stream()
                .map(ItemVersion::item)
                .filter(item -> item.purpose() != null && item.canBeAppliedFor())
                .filter(item -> licence.type().equals(item.result().licenceType()))
                .flatMap(
                        item ->
                                held
                                        .about(item, licence)
                                        .map(about -> offer(page, item, about))
                                        .stream())
                .toList();
    }

    private Offer offer(Page page, Item item, HeldLicences.Held about) {
        return about.refusal() == null
                ? new Offer(page.pick(item.name()), StartController.path(item, about), null)
                : new Offer(
                        page.pick(item.name()),
                        null,
                        ToldRefusal.of(wording.of(page, item), about.refusal()).line());
    }
}
