package org.yichuang.catalogue.web;

import org.yichuang.documents.QrCode;

/// A sheet on the screen.
///
/// @param item leads to the item
/// @param pdf leads to the same sheet as a PDF
public record SheetPage(Sheet sheet, String item, String pdf, String code, int codeSize) {

    SheetPage(Sheet sheet, String item, String pdf) {
        this(sheet, item, pdf, QrCode.of(sheet.address()));
    }

    private SheetPage(Sheet sheet, String item, String pdf, QrCode code) {
        this(sheet, item, pdf, code.svgPath(), code.size());
    }
}
