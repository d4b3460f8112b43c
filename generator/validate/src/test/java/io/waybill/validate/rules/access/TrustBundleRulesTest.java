package io.waybill.validate.rules.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Certificates that clients trust. */
class TrustBundleRulesTest {

    private static final String AUTHORITY = """
            -----BEGIN CERTIFICATE-----
            MIIBcDCCARWgAwIBAgIUHLiJG3g2TAmULbAVeGcwqYajA4QwCgYIKoZIzj0EAwIw
            DDEKMAgGA1UEAwwBYTAgFw0yNjExMzAyMTAyMzJaGA8yMTI2MTEwNjIxMDIzMlow
            DDEKMAgGA1UEAwwBYTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABGdEoDPRtzqG
            NsM4jHpa5lgrbVBaPmC7+1xOCYytcgWiUQve4O8MZVgTwHOpWuWnSa6HRPD3gyUw
            kotq+2AvntCjUzBRMB0GA1UdDgQWBBTcaHISfe58P/vz/3ArJwAEEjwtHjAfBgNV
            HSMEGDAWgBTcaHISfe58P/vz/3ArJwAEEjwtHjAPBgNVHRMBAf8EBTADAQH/MAoG
            CCqGSM49BAMCA0kAMEYCIQDRpcNuClA0gAifVYjwwHkfU4g4Ks0IUom+uX4wrcjZ
            FAIhAPVVf0qjG0DzMB0oa/AONKLqzkIlbLIiba+Rs5IGvX/1
            -----END CERTIFICATE-----
            """;

    private static final String LEAF = """
            -----BEGIN CERTIFICATE-----
            MIIBazCCARKgAwIBAgIUXUeG1OwJ3KARiXVktSe0VLhFUfgwCgYIKoZIzj0EAwIw
            DDEKMAgGA1UEAwwBYTAgFw0yNjExMzAyMTAyMzJaGA8yMTI2MTEwNjIxMDIzMlow
            DDEKMAgGA1UEAwwBYTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABHt76VhjVWQg
            IBMV8NUJtBZbs127eE5dr7YRneJ2ybqHuVhwUXpItPyT4t6ff/WNkjbZE2P6hWql
            k760hIAKQSijUDBOMB0GA1UdDgQWBBSIXoxiLRqhEcUNF+1IsdBSE1BRwjAfBgNV
            HSMEGDAWgBSIXoxiLRqhEcUNF+1IsdBSE1BRwjAMBgNVHRMBAf8EAjAAMAoGCCqG
            SM49BAMCA0cAMEQCIHz9iaOh0SCBKW7dtRjW9jlFdIsmSz7SFFlfJsER+fiwAiAj
            8LxocjHtgxrHG7daalWr1H8QLek43wsWuX9PP/EFdw==
            -----END CERTIFICATE-----
            """;

    private static String verdict(String name, String signer, String bundle) {
        return Verdict.of("1.36", """
                apiVersion: certificates.k8s.io/v1beta1
                kind: ClusterTrustBundle
                metadata: {name: "%s"}
                spec:
                  signerName: "%s"
                  trustBundle: |
                    %s
                """.formatted(name, signer, bundle.replace("\n", "\n    ")));
    }

    @Test
    void areCertificatesOfAuthorities() {
        assertThat(verdict("a", "", AUTHORITY)).isEmpty();
        assertThat(verdict("a", "", "Who made it\n" + AUTHORITY)).isEmpty();
        assertThat(verdict("a", "", LEAF)).isEqualTo("invalid-format spec.trustBundle");
        assertThat(verdict("a", "", AUTHORITY + AUTHORITY)).isEqualTo("invalid-format spec.trustBundle");
        assertThat(verdict("a", "", AUTHORITY.replace("CERTIFICATE", "PRIVATE KEY")))
                .isEqualTo("invalid-format spec.trustBundle");
        assertThat(verdict("a", "", "none")).isEqualTo("invalid-format spec.trustBundle");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a                     | ``                | ``
            a:b                   | ``                | invalid-name metadata.name
            example.com:mine:a    | example.com/mine  | ``
            a                     | example.com/mine  | invalid-name metadata.name
            example.com:mine:A    | example.com/mine  | invalid-name metadata.name
            example.com:mine:a    | mine              | invalid-name metadata.name; invalid-format spec.signerName
            """)
    void areNamedAfterTheirSigner(String name, String signer, String errors) {
        assertThat(verdict(name, signer, AUTHORITY)).isEqualTo(errors);
    }
}
