package org.yichuang.catalogue.internal.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.ImportFinding;
import org.yichuang.catalogue.ImportFinding.Kind;
import org.yichuang.catalogue.ImportedItem;
import org.yichuang.kernel.Checked;
import org.yichuang.kernel.CreditCode;
import org.yichuang.kernel.ItemCode;
import org.yichuang.kernel.RegionCode;

/// Decides about one row: what of it is odd, and whether it can be kept.
final class RowCheck {

    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_SHOWN = 120;

    private final RegionCode importedRegion;
    private final CodePatterns patterns;
    private final Set<String> itemTypes;

    /// @param itemTypes the codes of 事项类型 that are known
    RowCheck(RegionCode importedRegion, CodePatterns patterns, Set<String> itemTypes) {
        this.importedRegion = importedRegion;
        this.patterns = patterns;
        this.itemTypes = itemTypes;
    }

    CheckedRow check(RawRow row) {
        List<ImportFinding> findings = new ArrayList<>();
        if (row.fault() != null) {
            findings.add(finding(row, Kind.NOT_A_ROW, true, "", null, row.fault()));
            return new CheckedRow(row, null, findings);
        }
        String name = name(row, findings);
        ItemCode code = code(row, findings);
        if (name == null || code == null) {
            return new CheckedRow(row, null, findings);
        }
        RegionCode region = region(row, findings);
        if (!patterns.isExpected(region, code)) {
            findings.add(odd(row, Kind.ODD_CODE, RowReader.CODE, code.value()));
        }
        String authority = row.value(RowReader.AUTHORITY).strip();
        if (authority.isEmpty()) {
            findings.add(odd(row, Kind.MISSING, RowReader.AUTHORITY, null));
        }
        String authorityCode = row.value(RowReader.AUTHORITY_CODE);
        if (!authorityCode.isEmpty() && isOdd(CreditCode.parse(authorityCode))) {
            findings.add(
                    odd(row, Kind.ODD_AUTHORITY_CODE, RowReader.AUTHORITY_CODE, authorityCode));
        }
        String type = row.value(RowReader.TYPE).strip();
        if (!type.isEmpty() && !itemTypes.contains(twoDigits(type))) {
            findings.add(odd(row, Kind.UNKNOWN_TYPE, RowReader.TYPE, type));
        }
        var item =
                new ImportedItem(
                        region,
                        code,
                        name,
                        storable(authority),
                        emptyToNull(storable(authorityCode)),
                        emptyToNull(storable(row.value(RowReader.GROUP).strip())),
                        emptyToNull(storable(type)));
        return new CheckedRow(row, item, findings);
    }

    /// 1 and 01 are the same type.
    static String twoDigits(String type) {
        return type.length() == 1 ? "0" + type : type;
    }

    private static @Nullable String name(RawRow row, List<ImportFinding> findings) {
        String given = row.value(RowReader.NAME);
        String name = storable(given).strip();
        if (name.isEmpty()) {
            findings.add(finding(row, Kind.MISSING, true, RowReader.NAME, null, null));
            return null;
        }
        if (name.length() > LONGEST_NAME) {
            String limit = String.valueOf(LONGEST_NAME);
            findings.add(finding(row, Kind.TOO_LONG, true, RowReader.NAME, name, limit));
            return null;
        }
        if (!storable(given).equals(given)) {
            findings.add(odd(row, Kind.CONTROL_CHARACTERS, RowReader.NAME, name));
        }
        return name;
    }

    private static @Nullable ItemCode code(RawRow row, List<ImportFinding> findings) {
        String given = row.value(RowReader.CODE);
        Kind problem =
                given.isBlank()
                        ? Kind.MISSING
                        : given.length() > ItemCode.MAX_LENGTH
                                ? Kind.TOO_LONG
                                : Kind.CONTROL_CHARACTERS;
        return switch (ItemCode.parse(given)) {
            case Checked.Valid<ItemCode>(ItemCode code) -> code;
            case Checked.Invalid<ItemCode> _ -> {
                findings.add(finding(row, problem, true, RowReader.CODE, given, null));
                yield null;
            }
        };
    }

    private RegionCode region(RawRow row, List<ImportFinding> findings) {
        String given = row.value(RowReader.REGION);
        if (given.isEmpty()) {
            return importedRegion;
        }
        return switch (RegionCode.parse(given)) {
            case Checked.Valid<RegionCode>(RegionCode region) -> {
                if (!importedRegion.contains(region)) {
                    findings.add(odd(row, Kind.OTHER_REGION, RowReader.REGION, given));
                }
                yield region;
            }
            case Checked.Invalid<RegionCode> _ -> {
                findings.add(odd(row, Kind.ODD_REGION, RowReader.REGION, given));
                yield importedRegion;
            }
        };
    }

    private static boolean isOdd(Checked<?> checked) {
        return checked instanceof Checked.Invalid<?>;
    }

    private static ImportFinding odd(RawRow row, Kind kind, String field, @Nullable String value) {
        return finding(row, kind, false, field, value, null);
    }

    static ImportFinding finding(
            RawRow row,
            Kind kind,
            boolean rejected,
            String field,
            @Nullable String value,
            @Nullable String detail) {
        return new ImportFinding(
                0, row.number(), row.line(), kind, rejected, field, shown(value), detail);
    }

    private static @Nullable String shown(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String safe = storable(value);
        return safe.length() > LONGEST_SHOWN ? safe.substring(0, LONGEST_SHOWN) + "…" : safe;
    }

    /// Control characters become spaces: the database cannot keep all of them, and no page should
    /// show any.
    private static String storable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
