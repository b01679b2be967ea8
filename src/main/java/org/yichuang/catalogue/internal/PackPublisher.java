package org.yichuang.catalogue.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.catalogue.CatalogueChanged;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.ItemState;
import org.yichuang.catalogue.LicenceType;
import org.yichuang.directory.Authority;
import org.yichuang.directory.Directory;
import org.yichuang.kernel.ItemCode;
import org.yichuang.packs.PackFile;
import org.yichuang.packs.PackLibrary;
import org.yichuang.packs.PackProblem;
import org.yichuang.rules.Expressions;

/// Publishes what the packs hold and is not published yet. A version that is published stays as it
/// is: a file that says otherwise is a problem, and the published version stays in force.
@Component
class PackPublisher {

    private static final Logger log = LoggerFactory.getLogger(PackPublisher.class);

    private final PackLibrary library;
    private final Directory directory;
    private final Expressions expressions;
    private final ItemVersionStore versions;
    private final LicenceTypeStore licences;
    private final ReferenceStore references;
    private final CachedCatalogue catalogue;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PackPublisher(
            PackLibrary library,
            Directory directory,
            Expressions expressions,
            ItemVersionStore versions,
            LicenceTypeStore licences,
            ReferenceStore references,
            CachedCatalogue catalogue,
            TransactionTemplate transaction,
            Clock clock,
            ApplicationEventPublisher events) {
        this.library = library;
        this.directory = directory;
        this.expressions = expressions;
        this.versions = versions;
        this.licences = licences;
        this.references = references;
        this.catalogue = catalogue;
        this.transaction = transaction;
        this.clock = clock;
        this.events = events;
    }

    /// @param by a name for people
    /// @return what is wrong with the packs; the rest is published all the same
    List<PackProblem> publishAll(String by) {
        LoadedPacks packs = LoadedPacks.read(library, directory, expressions);
        List<PackProblem> problems = new ArrayList<>(packs.problems());
        List<Publication> publications = new ArrayList<>();
        List<LicenceTypeStore.Entry> kinds = new ArrayList<>();
        for (PackContents pack : packs.packs()) {
            String name = pack.folder().pack().name();
            pack.soundLicences()
                    .filter(packs::isPublishable)
                    .forEach(file -> kinds.add(new LicenceTypeStore.Entry(name, file)));
            pack.soundItems()
                    .filter(packs::isPublishable)
                    .filter(file -> file.value().state() != ItemState.DRAFT)
                    .forEach(file -> publications.add(publication(pack, file, packs)));
        }
        int published = store(packs, publications, kinds, by, problems);
        catalogue.refresh();
        events.publishEvent(new CatalogueChanged());
        log.info("{} items in packs, {} newly published", publications.size(), published);
        return List.copyOf(problems);
    }

    private int store(
            LoadedPacks packs,
            List<Publication> publications,
            List<LicenceTypeStore.Entry> kinds,
            String by,
            List<PackProblem> problems) {
        Map<String, ItemVersionStore.Known> known = versions.known();
        List<Publication> fresh = new ArrayList<>();
        List<Publication> moved = new ArrayList<>();
        for (Publication each : publications) {
            Item item = each.item();
            var before = known.get(ItemVersionStore.key(item.slug(), item.version()));
            if (before == null) {
                fresh.add(each);
            } else if (!before.hash().equals(each.hash())) {
                problems.add(alreadyPublished(each));
            } else if (before.state() != item.state()) {
                moved.add(each);
            }
        }
        transaction.executeWithoutResult(
                _ -> {
                    boolean changed = references.save(packs.themes(), packs.codeSets());
                    changed |= licences.save(kinds);
                    if (!fresh.isEmpty()) {
                        versions.insert(fresh, OffsetDateTime.now(clock), by);
                        versions.endOlderVersions();
                    }
                    if (!moved.isEmpty()) {
                        versions.changeStates(moved);
                    }
                    if (changed || !fresh.isEmpty() || !moved.isEmpty()) {
                        versions.moveStamp();
                    }
                });
        return fresh.size();
    }

    private static PackProblem alreadyPublished(Publication each) {
        Item item = each.item();
        return each.file()
                .problem(
                        "version",
                        "version %d of %s is published with other content, which never changes"
                                .formatted(item.version(), item.slug()),
                        "Raise the version to " + (item.version() + 1));
    }

    private Publication publication(PackContents pack, PackFile<Item> file, LoadedPacks packs) {
        Item item = file.value();
        Authority authority = directory.authority(item.authority()).orElseThrow();
        return new Publication(
                file,
                pack.folder().pack().name(),
                pack.folder().pack().region(),
                ItemCode.national(
                        authority.creditCode(), Integer.parseInt(item.level()), item.basicCode()),
                file.canonicalJson("state"),
                item.form() == null ? null : form(pack, item.form()),
                licence(item.result().licenceType(), packs));
    }

    private static @Nullable String form(PackContents pack, String path) {
        PackFile<Object> form = pack.forms().get(path);
        return form == null ? null : form.text();
    }

    private static @Nullable String licence(@Nullable String type, LoadedPacks packs) {
        return packs.packs().stream()
                .flatMap(PackContents::soundLicences)
                .filter(file -> file.value().id().equals(type))
                .<@Nullable String>map(PackFile<LicenceType>::canonicalJson)
                .findFirst()
                .orElse(null);
    }
}
