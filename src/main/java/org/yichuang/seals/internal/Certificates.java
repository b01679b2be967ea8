package org.yichuang.seals.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.yichuang.seals.NewSeal;

/// Makes and reads the SM2 certificates of seals and of their issuer (X.509, GM/T 0015).
final class Certificates {

    private static final ASN1ObjectIdentifier ORGANISATION_IDENTIFIER =
            new ASN1ObjectIdentifier("2.5.4.97");
    private static final int SERIAL_BITS = 127;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Certificates() {}

    /// A certificate that an issuer makes for itself.
    static byte[] ofIssuer(String name, KeyPair keys, Instant from, Instant to) {
        X500Name subject =
                new X500NameBuilder().addRDN(BCStyle.C, "CN").addRDN(BCStyle.CN, name).build();
        KeyUsage usage = new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign);
        return make(
                subject, subject, keys.getPublic(), keys, from, to, usage, new BasicConstraints(0));
    }

    /// A certificate for a seal, valid from the first to the last moment of its days.
    static byte[] ofSeal(NewSeal seal, PublicKey key, Issuer issuer, Instant from, Instant to) {
        X500Name subject =
                new X500NameBuilder()
                        .addRDN(BCStyle.C, "CN")
                        .addRDN(BCStyle.O, seal.authorityName().zh())
                        .addRDN(ORGANISATION_IDENTIFIER, seal.authorityCode().value())
                        .addRDN(BCStyle.CN, seal.name().zh())
                        .build();
        KeyUsage usage = new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
        return make(
                subject,
                issuer.subject(),
                key,
                issuer.keys(),
                from,
                to,
                usage,
                new BasicConstraints(false));
    }

    private static byte[] make(
            X500Name subject,
            X500Name issuer,
            PublicKey key,
            KeyPair signer,
            Instant from,
            Instant to,
            KeyUsage usage,
            BasicConstraints constraints) {
        try {
            JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
            X509v3CertificateBuilder certificate =
                    new JcaX509v3CertificateBuilder(
                            issuer,
                            new BigInteger(SERIAL_BITS, RANDOM).setBit(SERIAL_BITS - 1),
                            Date.from(from),
                            Date.from(to),
                            subject,
                            key);
            certificate
                    .addExtension(Extension.basicConstraints, true, constraints)
                    .addExtension(Extension.keyUsage, true, usage)
                    .addExtension(
                            Extension.subjectKeyIdentifier,
                            false,
                            extensions.createSubjectKeyIdentifier(key))
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            extensions.createAuthorityKeyIdentifier(signer.getPublic()));
            return certificate.build(signerOf(signer.getPrivate())).getEncoded();
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static org.bouncycastle.operator.ContentSigner signerOf(PrivateKey key)
            throws OperatorCreationException {
        return new JcaContentSignerBuilder("SM3WITHSM2").setProvider(Sm2.PROVIDER).build(key);
    }

    /// @throws CertificateException when the bytes are no certificate
    static X509Certificate read(byte[] der) throws CertificateException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509", Sm2.PROVIDER);
        if (factory.generateCertificate(new ByteArrayInputStream(der))
                instanceof X509Certificate certificate) {
            return certificate;
        }
        throw new CertificateException("expected a certificate");
    }

    /// Reads a certificate that this platform stored.
    static X509Certificate stored(byte[] der) {
        try {
            return read(der);
        } catch (CertificateException e) {
            throw new IllegalStateException("expected a stored certificate", e);
        }
    }

    /// As in the registry: hexadecimal, capital letters.
    static String serial(X509Certificate certificate) {
        return certificate.getSerialNumber().toString(16).toUpperCase(java.util.Locale.ROOT);
    }

    /// Whether one certificate was issued with the key of the other.
    static boolean issuedBy(X509Certificate certificate, X509Certificate issuer) {
        try {
            certificate.verify(issuer.getPublicKey(), Sm2.PROVIDER);
            return certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /// Who issues certificates.
    record Issuer(byte[] certificate, KeyPair keys) {

        static Issuer of(byte[] certificate, PrivateKey key) {
            return new Issuer(certificate, new KeyPair(stored(certificate).getPublicKey(), key));
        }

        X500Name subject() {
            try {
                return new JcaX509CertificateHolder(stored(certificate)).getSubject();
            } catch (java.security.cert.CertificateEncodingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
