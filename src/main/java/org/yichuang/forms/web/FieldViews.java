package org.yichuang.forms.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yichuang.directory.Directory;
import org.yichuang.directory.Region;
import org.yichuang.forms.FieldKind;
import org.yichuang.forms.FieldKind.Address;
import org.yichuang.forms.FieldOption;
import org.yichuang.forms.FieldProblem;
import org.yichuang.forms.FilledForm;
import org.yichuang.forms.FormField;
import org.yichuang.forms.FormInput;
import org.yichuang.forms.FormSection;
import org.yichuang.forms.web.FieldView.RowView;
import org.yichuang.kernel.RegionCode;
import org.yichuang.pages.Localised;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Option;
import org.yichuang.pages.ui.Source;
import tools.jackson.databind.JsonNode;

/// Makes the fields of one page.
final class FieldViews {

    private final Page page;
    private final Directory directory;
    private final FilledForm filled;
    private final List<FieldProblem> problems;

    FieldViews(Page page, Directory directory, FilledForm filled, List<FieldProblem> problems) {
        this.page = page;
        this.directory = directory;
        this.filled = filled;
        this.problems = problems;
    }

    FieldView of(FormSection section, FormField field) {
        return view(field, field.name(), FormInput.parameters(section, filled.values()));
    }

    private FieldView view(FormField field, String name, Map<String, List<String>> parameters) {
        return new FieldView(
                field,
                name,
                page.pick(field.label()),
                field.hint() == null ? null : page.pick(field.hint()),
                parameters.getOrDefault(name, List.of()),
                options(field.kind()),
                field.kind() instanceof FieldKind.Number number && number.unit() != null
                        ? page.pick(number.unit())
                        : null,
                error(name),
                source(field, name),
                field.kind() instanceof Address ? parts(field, name, parameters) : List.of(),
                field.kind() instanceof FieldKind.Rows table
                        ? rows(table, name, parameters)
                        : List.of());
    }

    private @Nullable String error(String name) {
        return problems.stream()
                .filter(problem -> problem.input().equals(name))
                .findFirst()
                .map(problem -> problem.text(page))
                .orElse(null);
    }

    private @Nullable Source source(FormField field, String name) {
        if (!name.equals(field.name())) {
            return null;
        }
        var fact = filled.supplied().get(name);
        String supplied =
                fact == null ? "" : new ShownValue(page, directory, true).of(field, fact.value());
        return Sources.besideInput(page, filled.provenance(name), supplied);
    }

    private List<Option> options(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Choice choice -> options(choice.options());
            case FieldKind.Choices choices -> options(choices.options());
            case FieldKind.YesNo _ ->
                    List.of(
                            new Option("true", page.text("forms.yes")),
                            new Option("false", page.text("forms.no")));
            case FieldKind.Text _,
                    FieldKind.Number _,
                    FieldKind.Day _,
                    FieldKind.Consent _,
                    FieldKind.Rows _,
                    Address _ ->
                    List.of();
        };
    }

    private List<Option> options(List<FieldOption> options) {
        return options.stream()
                .map(option -> new Option(option.value(), page.pick(option.label())))
                .toList();
    }

    private List<FieldView> parts(
            FormField address, String name, Map<String, List<String>> parameters) {
        List<FieldOption> regions =
                regions()
                        .map(region -> new FieldOption(region.code().value(), region.name()))
                        .toList();
        FormField region = part(address, Address.REGION, new FieldKind.Choice(regions));
        FormField detail =
                part(
                        address,
                        Address.DETAIL,
                        new FieldKind.Text(null, null, null, null, null, false));
        return List.of(
                view(region, name + "." + Address.REGION, parameters),
                view(detail, name + "." + Address.DETAIL, parameters));
    }

    /// The regions below that of the platform, or that one when it knows none below.
    private Stream<Region> regions() {
        RegionCode home = directory.home();
        List<Region> below =
                directory.regions().stream()
                        .filter(region -> home.contains(region.code()))
                        .filter(region -> !region.code().equals(home))
                        .toList();
        return below.isEmpty() ? directory.region(home).stream() : below.stream();
    }

    private FormField part(FormField address, String member, FieldKind kind) {
        String label = page.text("forms.address." + member);
        return new FormField(
                member,
                new Localised(label, label),
                null,
                address.required(),
                null,
                address.sensitive(),
                null,
                kind);
    }

    private List<RowView> rows(
            FieldKind.Rows table, String name, Map<String, List<String>> parameters) {
        int count =
                filled.values().get(name).filter(JsonNode::isArray).map(JsonNode::size).orElse(0);
        List<RowView> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            String mark = name + "[" + row + "].";
            rows.add(
                    new RowView(
                            row + 1,
                            mark,
                            FormInput.removeRow(name, row),
                            table.columns().stream()
                                    .map(column -> view(column, mark + column.name(), parameters))
                                    .toList()));
        }
        return rows;
    }
}
