package org.yichuang.pages.internal;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.CaseNo;

/// Reads case numbers in addresses as forgivingly as in a search box.
@Component
class CaseNoConverter implements Converter<String, CaseNo> {

    /// @throws IllegalArgumentException when it is no case number
    @Override
    public CaseNo convert(String text) {
        return CaseNo.parse(text).orThrow();
    }
}
