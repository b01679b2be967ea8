package org.yichuang.demo.internal;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Procedures;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Guidance;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.directory.CityDefinition;
import org.yichuang.directory.Directory;
import org.yichuang.forms.Forms;
import org.yichuang.intake.Party;
import org.yichuang.kernel.CreditCode;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.ratings.RatingLists;
import org.yichuang.ratings.Ratings;
import org.yichuang.registers.Registers;
import org.yichuang.results.Results;

/// Makes the past of the demonstration district: every case is a story of commands, told through
/// the same lifecycle as real ones, under a clock that moves. The same seed makes the same stories.
@Component
class DemoPast {

    /// What the stories draw on.
    record World(
            Cases cases,
            Procedures procedures,
            Guidance guidance,
            Forms forms,
            Results results,
            Ratings ratings,
            RatingLists callBacks,
            Directory directory,
            Registers registers,
            WorkingDays days,
            DemoStaff staff,
            List<ItemVersion> items,
            DemoPapers.Papers papers,
            LocalDateTime now,
            AtomicInteger licencesLeft,
            Collection<String> refusals) {

        Optional<ItemVersion> item(String slug) {
            return items.stream().filter(each -> each.slug().equals(slug)).findFirst();
        }
    }

    private static final Logger log = LoggerFactory.getLogger(DemoPast.class);
    private static final long SEED = 20_260_901;
    private static final int SIDE_BY_SIDE = 8;

    /// A licence with its sealed document takes a tenth of a second; the older ones were on paper.
    private static final int ELECTRONIC_LICENCES = 24;

    private final Cases cases;
    private final Procedures procedures;
    private final Catalogue catalogue;
    private final Guidance guidance;
    private final Forms forms;
    private final Results results;
    private final Ratings ratings;
    private final RatingLists callBacks;
    private final Directory directory;
    private final Registers registers;
    private final DemoPapers papers;
    private final Supplier<WorkingDays> days;
    private final Clock clock;

    DemoPast(
            Cases cases,
            Procedures procedures,
            Catalogue catalogue,
            Guidance guidance,
            Forms forms,
            Results results,
            Ratings ratings,
            RatingLists callBacks,
            Directory directory,
            Registers registers,
            DemoPapers papers,
            Supplier<WorkingDays> days,
            Clock clock) {
        this.cases = cases;
        this.procedures = procedures;
        this.catalogue = catalogue;
        this.guidance = guidance;
        this.forms = forms;
        this.results = results;
        this.ratings = ratings;
        this.callBacks = callBacks;
        this.directory = directory;
        this.registers = registers;
        this.papers = papers;
        this.days = days;
        this.clock = clock;
    }

    /// @return what the lifecycle refused, which a story should never ask for
    Collection<String> make(CityDefinition city, int number) {
        List<ItemVersion> items =
                catalogue.versionsInForce().stream()
                        .filter(version -> version.item().canBeAppliedFor())
                        .filter(version -> version.item().purpose() == null)
                        .toList();
        if (items.isEmpty() || number == 0) {
            return List.of();
        }
        World world =
                new World(
                        cases,
                        procedures,
                        guidance,
                        forms,
                        results,
                        ratings,
                        callBacks,
                        directory,
                        registers,
                        days.get(),
                        new DemoStaff(city),
                        items,
                        papers.make(items),
                        LocalDateTime.ofInstant(clock.instant(), MovingCase.CHINA),
                        new AtomicInteger(ELECTRONIC_LICENCES),
                        new ConcurrentLinkedQueue<>());
        List<Runnable> stories = new ArrayList<>(preparedStories(world, city));
        for (int i = 0; i < number; i++) {
            stories.add(CaseStory.byChance(world, i, SEED));
        }
        tell(stories);
        world.refusals().forEach(refusal -> log.warn("a story ended early: {}", refusal));
        log.info("made {} past cases", stories.size());
        return world.refusals();
    }

    private static List<CaseStory> preparedStories(World world, CityDefinition city) {
        Map<CreditCode, Applicant> companies =
                city.companies().stream()
                        .collect(
                                Collectors.toMap(
                                        CityDefinition.Company::creditCode,
                                        each ->
                                                Party.company(each.creditCode(), each.name())
                                                        .applicant()));
        return city.stories().stream()
                .flatMap(
                        story ->
                                world.item(story.item()).stream()
                                        .map(item -> prepared(world, story, item, companies)))
                .toList();
    }

    private static CaseStory prepared(
            World world,
            CityDefinition.Story story,
            ItemVersion item,
            Map<CreditCode, Applicant> companies) {
        Applicant applicant = companies.get(story.company());
        if (applicant == null) {
            throw new IllegalStateException(
                    "city.yaml: a story of the unknown company " + story.company().value());
        }
        return CaseStory.prepared(
                world,
                item,
                applicant,
                Plot.smoothTo(Plot.End.valueOf(story.end())),
                story.workingDaysAgo());
    }

    private static void tell(List<Runnable> stories) {
        try (ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            List<Future<?>> told = stories.stream().<Future<?>>map(threads::submit).toList();
            for (Future<?> story : told) {
                story.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a story failed", e.getCause());
        }
    }
}
