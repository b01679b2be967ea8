package org.yichuang.seals.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Calendar;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.kernel.Sm3;
import org.yichuang.seals.FormatSealer.Reading;

/// Checks a sealed PDF strictly: one signature, over everything but its own value, and that value
/// exactly as it was written, so that no byte of the file can differ.
final class PdfSealReader {

    private static final Logger log = LoggerFactory.getLogger(PdfSealReader.class);
    private static final byte[] START = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final String SIGNATURE = "/ByteRange";

    private PdfSealReader() {}

    static Reading read(byte[] document) {
        if (!Arrays.equals(
                        document,
                        0,
                        Math.min(START.length, document.length),
                        START,
                        0,
                        START.length)
                && !mentionsSignature(document)) {
            return Reading.NOT_SEALED;
        }
        try (PDDocument pdf = Loader.loadPDF(document)) {
            List<PDSignature> signatures = pdf.getSignatureDictionaries();
            if (signatures.isEmpty()) {
                return mentionsSignature(document) ? Reading.CHANGED : Reading.NOT_SEALED;
            }
            return signatures.size() == 1 ? read(document, signatures.getFirst()) : Reading.CHANGED;
        } catch (IOException | RuntimeException e) {
            log.debug("a document cannot be read", e);
            return mentionsSignature(document) ? Reading.CHANGED : Reading.NOT_SEALED;
        }
    }

    private static Reading read(byte[] document, PDSignature signature) throws IOException {
        int[] range = signature.getByteRange();
        Calendar signedAt = signature.getSignDate();
        if (range == null || signedAt == null || !coversAllButOneGap(range, document.length)) {
            return Reading.CHANGED;
        }
        byte[] before = Arrays.copyOfRange(document, 0, range[1]);
        byte[] gap = Arrays.copyOfRange(document, range[1], range[2]);
        byte[] after = Arrays.copyOfRange(document, range[2], document.length);
        byte[] cms = value(gap);
        if (!Arrays.equals(gap, written(cms, gap.length))) {
            return Reading.CHANGED;
        }
        byte[] digest = Sm3.digest(before, after);
        byte[] certificate = CmsSignature.check(cms, digest);
        Instant at = signedAt.toInstant();
        return new Reading(Reading.Kind.WHOLE, certificate, digest, at);
    }

    private static boolean coversAllButOneGap(int[] range, int length) {
        return range.length == 4
                && range[0] == 0
                && range[1] > 0
                && range[2] > range[1]
                && range[3] >= 0
                && (long) range[2] + range[3] == length;
    }

    /// The signature's value from `<hexadecimal digits and zeros>`.
    private static byte[] value(byte[] gap) throws IOException {
        String digits = new String(gap, 1, gap.length - 2, StandardCharsets.US_ASCII);
        byte[] padded = HexFormat.of().parseHex(digits);
        try (ASN1InputStream first = new ASN1InputStream(padded)) {
            var value = first.readObject();
            if (value == null) {
                throw new IOException("expected a signature");
            }
            return value.getEncoded();
        }
    }

    /// How the value is written into a gap of this length.
    private static byte[] written(byte[] cms, int length) {
        byte[] gap = new byte[length];
        Arrays.fill(gap, (byte) '0');
        gap[0] = '<';
        gap[length - 1] = '>';
        byte[] digits =
                HexFormat.of().withUpperCase().formatHex(cms).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(digits, 0, gap, 1, Math.min(digits.length, length - 2));
        return gap;
    }

    private static boolean mentionsSignature(byte[] document) {
        return new String(document, StandardCharsets.ISO_8859_1).contains(SIGNATURE);
    }
}
