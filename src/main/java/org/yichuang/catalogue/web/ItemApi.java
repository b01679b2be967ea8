package org.yichuang.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yichuang.catalogue.AnswerReader;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.FactsOfItems;
import org.yichuang.catalogue.Guidance;
import org.yichuang.catalogue.ImportedItem;
import org.yichuang.catalogue.ItemFacts;
import org.yichuang.catalogue.ItemSearch;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.catalogue.NarrowedFacts;
import org.yichuang.catalogue.SearchQuery;
import org.yichuang.catalogue.SearchResult;
import org.yichuang.catalogue.internal.ImportedItemStore;
import org.yichuang.identity.Open;
import org.yichuang.kernel.Checked;
import org.yichuang.kernel.ItemCode;
import org.yichuang.kernel.RegionCode;
import org.yichuang.pages.ProblemDetails;

/// Items for other systems.
@Open
@RestController
@RequestMapping("/api/v1/items")
@Tag(name = "items")
class ItemApi {

    private final ItemSearch search;
    private final Catalogue catalogue;
    private final FactsOfItems facts;
    private final ImportedItemStore imported;
    private final Guidance guidance;

    ItemApi(
            ItemSearch search,
            Catalogue catalogue,
            FactsOfItems facts,
            ImportedItemStore imported,
            Guidance guidance) {
        this.search = search;
        this.catalogue = catalogue;
        this.facts = facts;
        this.imported = imported;
        this.guidance = guidance;
    }

    /// @param total all hits, also those that are not given
    record FoundItems(int total, List<FoundItem> items) {}

    record FoundItem(
            String code, String name, String authority, String region, List<String> channels) {}

    record SuggestedItem(String code, String name) {}

    /// An item of another catalogue, known by name and place alone.
    record PlainItem(
            String code,
            String name,
            String authority,
            String region,
            @Nullable String group,
            @Nullable String type) {}

    @GetMapping
    @Operation(
            operationId = "findItems",
            summary = "Searches service items in ordinary words",
            description =
                    "Chinese words, pinyin, synonyms and codes; the most fitting first. Without"
                            + " words, all items.")
    @ApiResponse(
            responseCode = "200",
            description = "The items found",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = FoundItems.class)))
    ResponseEntity<?> find(
            @Parameter(description = "What somebody would say", example = "开饭店")
                    @RequestParam(defaultValue = "")
                    String q,
            @Parameter(
                            description =
                                    "Only items of this region and those below: 6, 9 or 12 digits",
                            example = "990102")
                    @RequestParam(required = false)
                    @Nullable String region,
            @Parameter(description = "How many hits to skip", example = "0")
                    @RequestParam(defaultValue = "0")
                    int from,
            @Parameter(description = "How many hits to give", example = "10")
                    @RequestParam(defaultValue = "10")
                    int size) {
        RegionCode within = null;
        if (region != null && !region.isBlank()) {
            if (!(RegionCode.parse(region) instanceof Checked.Valid<RegionCode>(RegionCode code))) {
                return ProblemDetails.of(HttpStatus.BAD_REQUEST, "The region is no region code.")
                        .expected("6, 9 or 12 digits")
                        .answer();
            }
            within = code;
        }
        SearchResult result =
                search.search(new SearchQuery(q, within, null, null, Set.of(), from, size));
        return ResponseEntity.ok(
                new FoundItems(
                        result.total(), result.hits().stream().map(ItemApi::found).toList()));
    }

    private static FoundItem found(SearchResult.Hit hit) {
        return new FoundItem(
                hit.code().value(),
                hit.name().zh(),
                hit.authority().zh(),
                hit.region().value(),
                hit.channels());
    }

    @GetMapping("/suggestions")
    @Operation(
            operationId = "suggestItems",
            summary = "Completes what somebody has begun to type",
            description = "The names of items that begin so, in Chinese or pinyin.")
    List<SuggestedItem> suggest(
            @Parameter(description = "What is typed so far", example = "shipin")
                    @RequestParam(defaultValue = "")
                    String q,
            @Parameter(description = "How many to give", example = "8")
                    @RequestParam(defaultValue = "8")
                    int size) {
        return search.suggest(q, size).stream()
                .map(each -> new SuggestedItem(each.code().value(), each.name().zh()))
                .toList();
    }

    @GetMapping("/{code}")
    @Operation(
            operationId = "getItem",
            summary = "An item in force, by its implementation code",
            description =
                    "Everything that the guide tells; of an item of another catalogue, its name and"
                            + " place alone.")
    @ApiResponse(
            responseCode = "200",
            description = "The item",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {ItemFacts.class, PlainItem.class})))
    ResponseEntity<?> item(
            @Parameter(
                            description = "Implementation code 实施编码",
                            example = "11990102MB990113404000131009000")
                    @PathVariable
                    String code) {
        if (!(ItemCode.parse(code) instanceof Checked.Valid<ItemCode>(ItemCode itemCode))) {
            return unknown();
        }
        var version = catalogue.versionInForce(itemCode);
        if (version.isPresent()) {
            return ResponseEntity.ok(facts.of(version.get()));
        }
        return imported.find(itemCode)
                .<ResponseEntity<?>>map(item -> ResponseEntity.ok(plain(item)))
                .orElseGet(ItemApi::unknown);
    }

    @GetMapping("/{code}/needs")
    @Operation(
            operationId = "getItemNeeds",
            summary = "What one applicant needs",
            description =
                    "For kiosks and other systems that ask the guided questions themselves. The"
                            + " answers are query parameters under the ids of the questions, as in"
                            + " the addresses of the pages; those that are open are named.")
    @ApiResponse(
            responseCode = "200",
            description = "The item, narrowed to this applicant",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = NarrowedFacts.class)))
    ResponseEntity<?> needs(
            @Parameter(
                            description = "Implementation code 实施编码",
                            example = "11990102MB990113404000131009000")
                    @PathVariable
                    String code,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> answers) {
        Optional<ItemVersion> found =
                ItemCode.parse(code).toOptional().flatMap(catalogue::versionInForce);
        if (found.isEmpty()) {
            return unknown();
        }
        ItemVersion version = found.get();
        AnswerReader.Reading reading = AnswerReader.read(version.item(), answers);
        if (!reading.problems().isEmpty()) {
            return ProblemDetails.of(
                            HttpStatus.BAD_REQUEST,
                            "These answers cannot be read: "
                                    + String.join(", ", reading.problems().keySet()))
                    .expected("the id of an option, true or false, a number, or a date")
                    .answer();
        }
        return ResponseEntity.ok(
                facts.of(version, guidance.narrow(version.item(), reading.answers())));
    }

    private static PlainItem plain(ImportedItem item) {
        return new PlainItem(
                item.code().value(),
                item.name(),
                item.authority(),
                item.region().value(),
                item.group(),
                item.taskType());
    }

    private static ResponseEntity<?> unknown() {
        return ProblemDetails.of(HttpStatus.NOT_FOUND, "No item in force has this code.")
                .remedy("Look for the item with GET /api/v1/items?q=")
                .answer();
    }
}
