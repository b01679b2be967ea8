package org.yichuang.catalogue;

import java.util.HashMap;
import java.util.Map;
import org.yichuang.pages.Localised;

/// The code sets behind the elements of an item, by code. They are data: a deployment adds codes
/// of its own.
///
/// @param itemType 事项类型
/// @param level 行使层级
/// @param powerSource 权力来源
/// @param authorityKind 实施主体性质
/// @param serviceObject 服务对象
/// @param caseType 办件类型
/// @param areaScope 通办范围
/// @param channel 办理形式
/// @param materialFormat 材料形式
/// @param materialSource 来源渠道
/// @param resultType 审批结果类型
public record CodeSets(
        Map<String, Localised> itemType,
        Map<String, Localised> level,
        Map<String, Localised> powerSource,
        Map<String, Localised> authorityKind,
        Map<String, Localised> serviceObject,
        Map<String, Localised> caseType,
        Map<String, Localised> areaScope,
        Map<String, Localised> channel,
        Map<String, Localised> materialFormat,
        Map<String, Localised> materialSource,
        Map<String, Localised> resultType) {

    /// The name of a code, or the code itself when the set does not know it.
    public static Localised name(Map<String, Localised> set, String code) {
        Localised name = set.get(code);
        return name == null ? Localised.chinese(code) : name;
    }

    /// These with the codes of the others added; the others count where both have one.
    public CodeSets with(CodeSets others) {
        return new CodeSets(
                both(itemType, others.itemType),
                both(level, others.level),
                both(powerSource, others.powerSource),
                both(authorityKind, others.authorityKind),
                both(serviceObject, others.serviceObject),
                both(caseType, others.caseType),
                both(areaScope, others.areaScope),
                both(channel, others.channel),
                both(materialFormat, others.materialFormat),
                both(materialSource, others.materialSource),
                both(resultType, others.resultType));
    }

    private static Map<String, Localised> both(
            Map<String, Localised> these, Map<String, Localised> others) {
        Map<String, Localised> both = new HashMap<>(these);
        both.putAll(others);
        return Map.copyOf(both);
    }
}
