package org.yichuang.registers;

import java.time.LocalDate;
import org.yichuang.kernel.CreditCode;
import org.yichuang.kernel.RegionCode;

/// A legal person or sole trader as registered 法人和个体工商户基础信息.
///
/// @param type such as `sole-trader` or `limited-company`
/// @param representative name of the legal representative or operator
/// @param scope business scope 经营范围
public record Company(
        CreditCode code,
        String name,
        String type,
        String representative,
        String address,
        RegionCode region,
        LocalDate established,
        String scope) {}
