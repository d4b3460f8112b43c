package io.waybill.validate.rules.access;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.rules.support.Unique;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests for certificates: what is asked for, of whom, and for how long. */
final class CertificateRequestRules {

    private static final String REQUEST = "request";
    private static final String SIGNER = "signerName";
    private static final String USAGES = "usages";
    private static final String LEGACY_SIGNER = "kubernetes.io/legacy-unknown";
    private static final long SHORTEST = 600;

    /** A domain, "/", and a namespace and a name with a dot between them. */
    private static final int LONGEST_SIGNER = 253 + 1 + 253 + 1 + 63;

    private static final byte SEQUENCE = 0x30;

    private static final Pattern PEM = Pattern.compile(
            "-----BEGIN CERTIFICATE REQUEST-----\\s(.*?)-----END CERTIFICATE REQUEST-----", Pattern.DOTALL);

    private CertificateRequestRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.requiring("certificates.v1.CertificateSigningRequest", "certificates.v1.CertificateSigningRequestSpec");
        rules.requiring(
                "certificates.v1beta1.CertificateSigningRequest", "certificates.v1beta1.CertificateSigningRequestSpec");
        rules.on(request -> stable(request.objectOrEmpty("spec")), "certificates.v1.CertificateSigningRequest");
        rules.on(request -> common(request.objectOrEmpty("spec")), "certificates.v1beta1.CertificateSigningRequest");
    }

    private static void stable(TypedObject spec) {
        common(spec);
        Required.in(spec, USAGES, "List what the certificate is for, such as client auth.");
        Unique.items(spec, USAGES);
        if (Required.in(spec, SIGNER, "Name the signer, such as kubernetes.io/kube-apiserver-client.")
                && spec.text(SIGNER).equals(LEGACY_SIGNER)) {
            spec.error(
                    Rule.UNSUPPORTED_VALUE,
                    SIGNER,
                    "certificates.k8s.io/v1 does not know the signer " + LEGACY_SIGNER + ".",
                    "Name the signer that is meant.");
        }
        if (spec.isAtLeast(Behaviour.CERTIFICATES_EXPIRE)) {
            Ranges.atLeast(spec, "expirationSeconds", SHORTEST);
        }
    }

    private static void common(TypedObject spec) {
        if (!isRequest(spec.text(REQUEST))) {
            spec.error(
                    spec.hasSome(REQUEST) ? Rule.INVALID_FORMAT : Rule.REQUIRED,
                    REQUEST,
                    "The request is not a PEM-encoded certificate request.",
                    "Write the base64 form of what openssl req -new prints.");
        }
        signer(spec);
    }

    /** Reports a signer that is not a domain and a path: ValidateSignerName of core. */
    static void signer(TypedObject spec) {
        String signer = spec.text(SIGNER);
        if (!signer.isEmpty() && !isSigner(signer)) {
            spec.error(
                    Rule.INVALID_FORMAT,
                    SIGNER,
                    "\"" + signer + "\" is not the name of a signer.",
                    "Write a domain and a path, such as example.com/my-signer.");
        }
    }

    private static boolean isRequest(String base64) {
        try {
            String text = new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
            Matcher block = PEM.matcher(text);
            if (!block.find()) {
                return false;
            }
            byte[] der = Base64.getMimeDecoder().decode(block.group(1));
            return der.length > 1 && der[0] == SEQUENCE;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isSigner(String name) {
        String[] parts = name.split("/", -1);
        return parts.length == 2
                && name.length() <= LONGEST_SIGNER
                && Arrays.stream(parts[0].split("\\.", -1)).allMatch(Format.DNS_LABEL::fits)
                && parts[0].contains(".")
                && Format.SUBDOMAIN.fits(parts[0])
                && Arrays.stream(parts[1].split("\\.", -1)).allMatch(Format.SUBDOMAIN::fits);
    }
}
