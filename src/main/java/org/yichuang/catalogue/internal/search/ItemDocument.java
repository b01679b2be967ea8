package org.yichuang.catalogue.internal.search;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.Channels;
import org.yichuang.catalogue.Faq;
import org.yichuang.catalogue.ImportedItem;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.catalogue.Limit;
import org.yichuang.catalogue.SearchQuery.Filter;
import org.yichuang.catalogue.ThemeList;
import org.yichuang.kernel.ItemCode;
import org.yichuang.kernel.RegionCode;
import org.yichuang.pages.Localised;

/// An item as the index holds it.
final class ItemDocument {

    private static final String NO_GROUP = "未分类";
    /// The term of items by which people get something for the first time.
    static final String FIRST_TIME = "first";

    private static final Pattern LATER_ACT =
            Pattern.compile(
                    "注销|变更|补办|补领|补发|补证|遗失|换证|换发|延续|延期|续期|终止|撤销|取消|过户|转出|转入|解除|恢复"
                            + "|暂停|更正|作废|缴销|复核|复评|补评|补缴|挂失|解挂|重置|修改|查询|打印|咨询|年审|审验|投诉|退费|报停|修复");

    private static final Pattern IN_BRACKETS = Pattern.compile("[(（][^)）]*[)）]");
    private static final String NATURAL_PERSON = "1";
    private static final String DECIDED_AT_ONCE = "1";

    private final Document document = new Document();

    private ItemDocument() {}

    /// @param authority its name
    static Document of(ItemVersion version, Localised authority, ThemeList themes) {
        Item item = version.item();
        var document = new ItemDocument();
        document.identity(version.code(), version.region(), item.name(), authority);
        document.stored(Fields.SLUG, item.slug());
        document.stored(Fields.CHANNELS, String.join(",", item.channels().names()));
        document.named(Fields.NAME, item.name().zh());
        item.aliases().forEach(alias -> document.named(Fields.ALIAS, alias));
        if (item.mainItem() != null) {
            document.text(Fields.GROUP, item.mainItem().zh());
        }
        Stream.concat(item.themes().natural().stream(), item.themes().legal().stream())
                .distinct()
                .forEach(
                        id -> {
                            document.exact(Fields.THEME, id);
                            themes.theme(id).ifPresent(theme -> document.localised(theme.name()));
                        });
        document.text(Fields.TEXT, authority.zh());
        document.localised(item.name());
        document.localised(item.result().name());
        document.localised(item.summary());
        item.notNeeded().forEach(document::localised);
        item.faq().stream().map(Faq::question).forEach(document::localised);
        filters(item).forEach(filter -> document.exact(Fields.FILTER, filter.name()));
        return document.document;
    }

    private static List<Filter> filters(Item item) {
        Channels channels = item.channels();
        Limit limit = item.limits().shown();
        boolean atOnce =
                item.caseType().equals(DECIDED_AT_ONCE) || (limit != null && limit.value() == 0);
        return Stream.of(
                        item.serviceObjects().contains(NATURAL_PERSON) ? Filter.FOR_PERSONS : null,
                        item.serviceObjects().stream()
                                        .anyMatch(each -> !each.equals(NATURAL_PERSON))
                                ? Filter.FOR_ORGANISATIONS
                                : null,
                        channels.online() ? Filter.ONLINE : null,
                        item.visits() == 0 ? Filter.NO_VISIT : null,
                        atOnce ? Filter.AT_ONCE : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    static Document of(ImportedItem item) {
        var document = new ItemDocument();
        Localised authority = Localised.chinese(item.authority());
        document.identity(item.code(), item.region(), Localised.chinese(item.name()), authority);
        document.named(Fields.NAME, item.name());
        if (item.group() != null && !item.group().equals(NO_GROUP)) {
            document.text(Fields.GROUP, item.group());
        }
        document.text(Fields.TEXT, item.authority());
        return document.document;
    }

    private void identity(ItemCode code, RegionCode region, Localised name, Localised authority) {
        exact(Fields.CODE, code.value());
        exact(Fields.REGION, region.value());
        if (!LATER_ACT.matcher(name.zh()).find()) {
            exact(Fields.ACT, FIRST_TIME);
        }
        exact(Fields.AUTHORITY, authority.zh());
        stored(Fields.NAME_ZH, name.zh());
        stored(Fields.NAME_EN, name.en());
        stored(Fields.AUTHORITY_ZH, authority.zh());
        stored(Fields.AUTHORITY_EN, authority.en());
        document.add(new StoredField(Fields.CODE, code.value()));
        document.add(new StoredField(Fields.REGION, region.value()));
    }

    /// A name or alias in all the ways in which it may be looked for. What stands in brackets keeps
    /// the words around it apart, so the name counts without it as well.
    private void named(String field, String name) {
        text(field, name);
        text(Fields.WORDS, name);
        String bare = IN_BRACKETS.matcher(name).replaceAll("");
        if (!bare.equals(name)) {
            text(field, bare);
        }
        List<String> syllables = Pinyin.syllables(name);
        String initials = Pinyin.initials(syllables);
        text(Fields.PINYIN, String.join(" ", Fields.sounds(syllables)));
        text(Fields.INITIALS, String.join(" ", Fields.runs(initials)));
        exact(Fields.BEGINNING, name.toLowerCase(Locale.ROOT));
        if (!syllables.isEmpty()) {
            exact(Fields.BEGINNING, String.join("", syllables));
            exact(Fields.BEGINNING, initials);
        }
    }

    private void localised(@Nullable Localised text) {
        if (text != null) {
            text(Fields.TEXT, text.zh());
            if (text.en() != null) {
                text(Fields.WORDS, text.en());
            }
        }
    }

    private void text(String field, String text) {
        document.add(new TextField(field, text, Store.NO));
    }

    private void exact(String field, String text) {
        document.add(new StringField(field, text, Store.NO));
    }

    private void stored(String field, @Nullable String text) {
        if (text != null) {
            document.add(new StoredField(field, text));
        }
    }
}
