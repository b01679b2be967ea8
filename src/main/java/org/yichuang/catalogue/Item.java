package org.yichuang.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yichuang.packs.Default;
import org.yichuang.pages.Localised;

/// A handling item 业务办理项 in one version, with the elements of GB/T 39046 and of the national
/// implementation list. A published version never changes.
///
/// @param slug the name of the item in addresses and files
/// @param name 事项名称
/// @param mainItem 主项名称
/// @param aliases words that people say for it
/// @param basicCode 基本编码
/// @param type code of 事项类型
/// @param level code of 行使层级
/// @param powerSource code of 权力来源
/// @param authority id of 实施主体
/// @param coAuthorities ids of 共同实施部门
/// @param serviceObjects codes of 服务对象
/// @param caseType code of 办件类型
/// @param channels 办理形式
/// @param onlineDepth 网上办理深度, 1 to 4
/// @param visits 到办事现场次数
/// @param visitsReason 必须现场办理原因
/// @param areaScope 通办范围: district, city, province or nation
/// @param intermediary 中介服务
/// @param quantityLimit 数量限制
/// @param legalBasis 设定依据
/// @param specialProcedures 特别程序
/// @param conditions 受理条件
/// @param notNeeded situations in which nothing or something else has to be done
/// @param steps 办理流程
/// @param form path of the form within the pack
/// @param acceptancePoints 受理要点
/// @param places ids of halls and windows 办理地点
/// @param hours 办理时间
/// @param phone 咨询电话
/// @param complaintPhone 监督电话
/// @param purpose what it does to a licence that the applicant holds; null: it is for a new one
/// @param changes the fields of the licence that a change changes 变更事项
public record Item(
        String slug,
        int version,
        LocalDate effectiveFrom,
        @Default("in-use") ItemState state,
        ItemKind kind,
        Localised name,
        @Nullable Localised mainItem,
        @Nullable Localised summary,
        List<String> aliases,
        String basicCode,
        String type,
        String level,
        @Nullable String powerSource,
        String authority,
        List<String> coAuthorities,
        List<String> serviceObjects,
        String caseType,
        Themes themes,
        Channels channels,
        @Default("1") int onlineDepth,
        int visits,
        @Nullable Localised visitsReason,
        @Default("district") String areaScope,
        @Nullable String intermediary,
        @Nullable Localised quantityLimit,
        List<LegalBasis> legalBasis,
        Limits limits,
        List<SpecialProcedure> specialProcedures,
        List<Localised> conditions,
        List<Localised> notNeeded,
        Fee fee,
        List<Step> steps,
        ItemResult result,
        List<Question> questions,
        List<OutcomeRule> outcomes,
        List<Material> materials,
        @Nullable String form,
        List<AcceptancePoint> acceptancePoints,
        @Nullable ReviewPlan review,
        List<Faq> faq,
        List<String> places,
        @Nullable Localised hours,
        @Nullable String phone,
        @Nullable String complaintPhone,
        @Nullable Remedies remedies,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LicencePurpose purpose,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ChangedField> changes) {

    /// Whether an application can be made online.
    public boolean canBeAppliedFor() {
        return kind == ItemKind.FULL && state == ItemState.IN_USE;
    }

    public Optional<Question> question(String id) {
        return questions.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Material> material(String id) {
        return materials.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<SpecialProcedure> specialProcedure(String id) {
        return specialProcedures.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
