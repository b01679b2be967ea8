package org.yichuang.seals.internal;

import java.io.IOException;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.yichuang.kernel.Sm3;

/// A detached signature as CMS (RFC 5652) with the attributes of PAdES (ETSI EN 319 142): content
/// type, digest, signing certificate. Only what this class builds is accepted: a signature is taken
/// apart, put together again from the parts that were signed, and must come out byte for byte.
final class CmsSignature {

    private static final AlgorithmIdentifier SM3 = new AlgorithmIdentifier(GMObjectIdentifiers.sm3);
    private static final AlgorithmIdentifier SM2 =
            new AlgorithmIdentifier(GMObjectIdentifiers.sm2sign_with_sm3);

    private CmsSignature() {}

    /// What is signed for a document: its digest, and those of the certificates, so that these
    /// cannot be exchanged either.
    ///
    /// @param certificate the signer's, in DER
    static byte[] attributes(byte[] documentDigest, byte[] certificate, byte[] issuer) {
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(
                new Attribute(CMSAttributes.contentType, new DERSet(CMSObjectIdentifiers.data)));
        attributes.add(
                new Attribute(
                        CMSAttributes.messageDigest,
                        new DERSet(new DEROctetString(documentDigest))));
        attributes.add(
                new Attribute(
                        PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                        new DERSet(
                                new SigningCertificateV2(
                                        new ESSCertIDv2[] {
                                            new ESSCertIDv2(SM3, Sm3.digest(certificate)),
                                            new ESSCertIDv2(SM3, Sm3.digest(issuer))
                                        }))));
        return encoded(new DERSet(attributes));
    }

    /// @param attributes what [#attributes] gave
    /// @param value the signature over them
    static byte[] assemble(byte[] attributes, byte[] value, byte[] certificate, byte[] issuer) {
        Certificate signer = Certificate.getInstance(certificate);
        SignerInfo info =
                new SignerInfo(
                        new SignerIdentifier(
                                new IssuerAndSerialNumber(
                                        signer.getIssuer(), signer.getSerialNumber().getValue())),
                        SM3,
                        ASN1Set.getInstance(attributes),
                        SM2,
                        new DEROctetString(value),
                        (ASN1Set) null);
        ASN1EncodableVector certificates = new ASN1EncodableVector();
        certificates.add(signer);
        certificates.add(Certificate.getInstance(issuer));
        SignedData data =
                new SignedData(
                        new DERSet(SM3),
                        new ContentInfo(CMSObjectIdentifiers.data, null),
                        new DERSet(certificates),
                        null,
                        new DERSet(info));
        return encoded(new ContentInfo(CMSObjectIdentifiers.signedData, data));
    }

    /// @return the signer's certificate in DER when the signature is right and nothing else is in
    ///     it
    /// @throws IOException when it is not
    static byte[] check(byte[] cms, byte[] documentDigest) throws IOException {
        try {
            SignedData data = SignedData.getInstance(ContentInfo.getInstance(cms).getContent());
            SignerInfo info = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
            ASN1OctetString value = info.getEncryptedDigest();
            for (byte[][] chain : orders(data.getCertificates())) {
                byte[] attributes = attributes(documentDigest, chain[0], chain[1]);
                byte[] again = assemble(attributes, value.getOctets(), chain[0], chain[1]);
                if (Arrays.equals(again, cms) && fits(attributes, value, chain)) {
                    return chain[0];
                }
            }
        } catch (RuntimeException e) {
            throw new IOException("expected a signature, but it cannot be read", e);
        }
        throw new IOException("expected a signature over this document");
    }

    private static boolean fits(byte[] attributes, ASN1OctetString value, byte[][] chain)
            throws IOException {
        try {
            var signer = Certificates.read(chain[0]);
            PublicKey key = signer.getPublicKey();
            return Certificates.issuedBy(signer, Certificates.read(chain[1]))
                    && Sm2.verify(key, attributes, value.getOctets());
        } catch (CertificateException e) {
            throw new IOException(e);
        }
    }

    /// A set does not say which certificate is the signer's.
    private static byte[][][] orders(ASN1Set certificates) {
        byte[] first = encoded(Certificate.getInstance(certificates.getObjectAt(0)));
        byte[] second = encoded(Certificate.getInstance(certificates.getObjectAt(1)));
        return new byte[][][] {{first, second}, {second, first}};
    }

    private static byte[] encoded(org.bouncycastle.asn1.ASN1Encodable object) {
        try {
            return object.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
