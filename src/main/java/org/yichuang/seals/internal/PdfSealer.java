package org.yichuang.seals.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Sm3;
import org.yichuang.seals.DocumentFormat;
import org.yichuang.seals.FormatSealer;
import org.yichuang.seals.Placement;
import org.yichuang.seals.Seal;
import org.yichuang.seals.SealPicture;

/// Seals PDF: a detached signature over the whole file (ISO 32000, PAdES) that permits no change
/// afterwards, and the seal's picture as its appearance.
@Component
class PdfSealer implements FormatSealer {

    /// Room for the signature, in bytes; what is not used stays zero.
    private static final int RESERVED = 4096;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Override
    public DocumentFormat format() {
        return DocumentFormat.PDF;
    }

    @Override
    public byte[] seal(
            byte[] document,
            Seal seal,
            SealPicture picture,
            Placement placement,
            String reason,
            Signer signer)
            throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document);
                SignatureOptions options = new SignatureOptions()) {
            PdfPlace place = PdfPlace.find(pdf, placement);
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            signature.setName(seal.name().zh());
            signature.setReason(reason);
            signature.setSignDate(calendar(signer.at()));
            PdfPermissions.forbidChanges(pdf, signature);
            options.setPage(place.page());
            options.setPreferredSignatureSize(RESERVED);
            options.setVisualSignature(
                    PdfSealAppearance.of(pdf.getPage(place.page()), place, picture, seal));
            pdf.addSignature(signature, options);
            return sign(pdf, signer);
        }
    }

    private static byte[] sign(PDDocument pdf, Signer signer) throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        ExternalSigningSupport signing = pdf.saveIncrementalForExternalSigning(sealed);
        byte[] digest = Sm3.digest(signing.getContent().readAllBytes());
        byte[][] certificates = signer.certificates();
        byte[] attributes = CmsSignature.attributes(digest, certificates[0], certificates[1]);
        byte[] value = signer.sign(digest, attributes);
        signing.setSignature(
                CmsSignature.assemble(attributes, value, certificates[0], certificates[1]));
        return sealed.toByteArray();
    }

    private static Calendar calendar(Instant at) {
        return GregorianCalendar.from(ZonedDateTime.ofInstant(at, CHINA));
    }

    @Override
    public Reading read(byte[] document) {
        return PdfSealReader.read(document);
    }
}
