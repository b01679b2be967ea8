package org.yichuang.demo.internal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.yichuang.pages.StartMessage;

/// Names the accounts to sign in with on the line that is printed at the start.
@Component
@ConditionalOnProperty(name = "yichuang.demo.enabled", havingValue = "true", matchIfMissing = true)
class DemoAccounts implements StartMessage {

    private final String password;

    DemoAccounts(@Value("${yichuang.demo.password:" + DemoPeople.PASSWORD + "}") String password) {
        this.password = password;
    }

    @Override
    public String text() {
        return "xuzhixia 申请人, clerk1 窗口, market1 审查, market-head 决定, supervisor1 监察, admin1 管理;"
                + " 口令 password "
                + password;
    }
}
