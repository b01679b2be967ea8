package org.yichuang.identity.internal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// The network address of whoever sent the request that is being answered.
@Component
class CallerAddress {

    /// Empty when this is no request: a command, a timer.
    Optional<String> present() {
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest().getRemoteAddr())
                : Optional.empty();
    }
}
