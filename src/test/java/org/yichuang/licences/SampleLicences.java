package org.yichuang.licences;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.CreditCode;
import org.yichuang.kernel.RegionCode;
import org.yichuang.licences.IssueRequest.Replaced;
import org.yichuang.pages.Localised;
import org.yichuang.seals.NewSeal;
import org.yichuang.seals.SealKind;
import org.yichuang.seals.Seals;

/// A noodle shop that gets its food business licence from the market bureau on 9 October 2026.
public final class SampleLicences {

    public static final String PACKS = "yichuang.packs=src/test/packs/licences";
    public static final RegionCode DISTRICT = new RegionCode("990102");
    public static final LocalDate ISSUED_ON = LocalDate.of(2026, 10, 9);
    public static final Holder NOODLES =
            new Holder("holder-noodles", Holder.Kind.ORGANISATION, "禾川区知夏面馆（个体工商户）");
    public static final Issuer MARKET =
            new Issuer(
                    "market",
                    new Localised("禾川区市场监督管理局", "Hechuan Market Supervision Bureau"),
                    new CreditCode("11990102MB99010249"));

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final AtomicInteger SERIAL = new AtomicInteger();

    private SampleLicences() {}

    public static Clock on(LocalDate day) {
        LocalDateTime moment = day.atTime(15, 20);
        return Clock.fixed(moment.atZone(CHINA).toInstant(), CHINA);
    }

    public static void registerSeal(Seals seals) {
        seals.register(
                new NewSeal(
                        "market",
                        SealKind.DEPARTMENT,
                        MARKET.id(),
                        MARKET.name(),
                        MARKET.code(),
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2040, 12, 31),
                        "admin"));
    }

    /// A number that no other case has.
    public static CaseNo caseNo() {
        int serial = SERIAL.incrementAndGet();
        return new CaseNo(DISTRICT, LocalDate.of(2026, 9, 17), serial * 37 % CaseNo.SLOTS, serial);
    }

    public static IssueRequest request(CaseNo caseNo) {
        return request(caseNo, NOODLES, MARKET);
    }

    public static IssueRequest request(CaseNo caseNo, Holder holder, Issuer issuer) {
        return new IssueRequest(
                "food-business-licence",
                caseNo,
                holder,
                issuer,
                DISTRICT,
                noodles(),
                ISSUED_ON,
                null,
                null,
                null,
                "decider");
    }

    public static IssueRequest of(String type, Map<String, ?> values, LocalDate day) {
        return new IssueRequest(
                type, caseNo(), NOODLES, MARKET, DISTRICT, values, day, null, null, null,
                "decider");
    }

    public static IssueRequest replacing(
            Licence old, Replaced.Why why, LocalDate day, Holder holder) {
        return replacing(new Replaced(old.identifier(), why, Set.of()), day, holder, noodles());
    }

    /// @param values what was applied for
    public static IssueRequest replacing(
            Replaced replaced, LocalDate day, Holder holder, Map<String, @Nullable Object> values) {
        return new IssueRequest(
                "food-business-licence",
                caseNo(),
                holder,
                MARKET,
                DISTRICT,
                values,
                day,
                null,
                replaced,
                null,
                "decider");
    }

    public static Map<String, @Nullable Object> noodles() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("business_form", "catering");
        values.put("projects", List.of("hot-food", "cold-food"));
        values.put(
                "form",
                Map.of(
                        "business_name", "禾川区知夏面馆（个体工商户）",
                        "credit_code", "92990102MA9B00011F",
                        "legal_representative", "许知夏",
                        "residence", "云汀市禾川区滨江街道滨江东路66号2幢301室",
                        "premises_address", "云汀市禾川区滨江街道滨江东路88号1层3号"));
        return values;
    }

    public static LicenceChange change(LicenceAct act) {
        return new LicenceChange(act, "decider", "隐瞒有关情况取得许可", "行政许可法第六十九条");
    }

    public static Licence licence(Issuing issuing) {
        return switch (issuing) {
            case Issuing.Issued(Licence licence, _) -> licence;
            case Issuing.Refused refused -> throw new AssertionError(refused);
        };
    }

    public static Issuing.Ground ground(Issuing issuing) {
        return switch (issuing) {
            case Issuing.Issued _ -> throw new AssertionError("expected a refusal");
            case Issuing.Refused(Issuing.Ground ground, _) -> ground;
        };
    }
}
