package io.waybill.validate.rules.access;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificates that clients trust: ValidateClusterTrustBundle of certificates. */
final class TrustBundleRules {

    private static final String BUNDLE = "trustBundle";
    private static final String SIGNER = "signerName";
    private static final int LARGEST = 1024 * 1024;
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([^-\\n]*)-----\\s(.*?)-----END \\1-----", Pattern.DOTALL);

    private TrustBundleRules() {}

    static void addTo(RuleSet.Builder rules) {
        for (String version : List.of("v1", "v1beta1", "v1alpha1")) {
            String group = "certificates." + version + ".";
            rules.requiring(group + "ClusterTrustBundle", group + "ClusterTrustBundleSpec");
            rules.on(TrustBundleRules::check, group + "ClusterTrustBundle");
        }
    }

    private static void check(TypedObject bundle) {
        TypedObject spec = bundle.objectOrEmpty("spec");
        bundle.object("metadata").ifPresent(metadata -> name(metadata, spec.text(SIGNER)));
        CertificateRequestRules.signer(spec);
        if (Required.in(spec, BUNDLE, "Write the certificates in PEM.")) {
            fault(spec.text(BUNDLE))
                    .ifPresent(fault -> spec.error(
                            Rule.INVALID_FORMAT,
                            BUNDLE,
                            fault,
                            "Write certificates of authorities in PEM, each of them once and without headers."));
        }
    }

    /** A bundle of a signer is called after it. */
    private static void name(TypedObject metadata, String signer) {
        String name = metadata.text("name");
        String prefix = signer.isEmpty() ? "" : signer.replace('/', ':') + ":";
        if (!name.isEmpty() && !(name.startsWith(prefix) && Format.SUBDOMAIN.fits(name.substring(prefix.length())))) {
            metadata.error(
                    Rule.INVALID_NAME,
                    "name",
                    "\"" + name + "\" is not a name for a bundle of "
                            + (signer.isEmpty() ? "no signer" : "the signer " + signer) + ".",
                    "Use " + (prefix.isEmpty() ? "" : "\"" + prefix + "\" and ") + "a DNS subdomain.");
        }
    }

    private static Optional<String> fault(String bundle) {
        if (bundle.length() > LARGEST) {
            return Optional.of("The bundle has more than " + LARGEST + " characters.");
        }
        Set<String> certificates = new HashSet<>();
        for (Matcher block = BLOCK.matcher(bundle); block.find(); ) {
            String content = block.group(2);
            if (!block.group(1).equals("CERTIFICATE") || content.contains(":") || !isAuthority(content)) {
                return Optional.of("Something in the bundle is not the certificate of an authority.");
            }
            if (!certificates.add(content.replaceAll("\\s", ""))) {
                return Optional.of("The bundle contains a certificate twice.");
            }
        }
        return certificates.isEmpty() ? Optional.of("The bundle contains no certificate.") : Optional.empty();
    }

    private static boolean isAuthority(String base64) {
        try {
            byte[] der = Base64.getMimeDecoder().decode(base64);
            return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der))
                            instanceof X509Certificate certificate
                    && certificate.getBasicConstraints() >= 0;
        } catch (CertificateException | IllegalArgumentException e) {
            return false;
        }
    }
}
