package io.waybill.application.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.application.Compiled;
import io.waybill.application.Manifests;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no ordinary jar is unknown, with the reason. */
class OddJarsTest {

    private static final String STARTED = "command: [java, -cp, /app, demo.Shop]";

    @TempDir
    Path folder;

    private String told(Path program) throws Exception {
        List<String> findings = Manifests.findings(program, List.of(STARTED));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0)).startsWith("info application-unknown").doesNotContain("Exception");
        return findings.get(0);
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path shop() throws IOException {
        return Compiled.in(folder)
                .source("demo/Shop.java", "package demo; class Shop { public static void main(String[] a) {} }")
                .jar("shop.jar", "Multi-Release: true\n")
                .path();
    }

    @Test
    void nothingIsThere() throws Exception {
        assertThat(told(folder.resolve("missing.jar"))).contains("there is no", "missing.jar");
    }

    @Test
    void anEmptyFileIsNoJar() throws Exception {
        assertThat(told(file("empty.jar", new byte[0]))).contains("empty.jar is not a readable jar");
    }

    @Test
    void aNativeExecutableIsNoJar() throws Exception {
        assertThat(told(file("shop", "\u007fELF\2\1\1".getBytes(StandardCharsets.ISO_8859_1))))
                .contains("shop is not a jar or a folder");
        assertThat(told(file("shop.jar", "\u007fELF\2\1\1".getBytes(StandardCharsets.ISO_8859_1))))
                .contains("shop.jar is not a readable jar");
    }

    @Test
    void aJarThatWasCutOffIsNoJar() throws Exception {
        byte[] all = Files.readAllBytes(shop());
        assertThat(told(file("cut.jar", java.util.Arrays.copyOf(all, all.length / 2))))
                .contains("cut.jar is not a readable jar");
    }

    @Test
    void aLibraryThatIsDamagedIsNamed() throws Exception {
        Path jar = folder.resolve("boot.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "BOOT-INF/classes/demo/Shop.class", new byte[0]);
            put(zip, "BOOT-INF/lib/broken.jar", "no jar".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(told(jar)).contains("broken.jar is not a readable jar");
    }

    @Test
    void classFilesThatAreDamagedSayNothing() throws Exception {
        Path jar = folder.resolve("odd.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "demo/Shop.class", "no class file at all".getBytes(StandardCharsets.UTF_8));
            put(zip, "demo/Cut.class", new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0, 61, 0});
            put(zip, "module-info.class", new byte[] {1, 2, 3});
        }
        assertThat(told(jar)).contains("no framework that is known");
        assertThat(Manifests.findings(jar, List.of("command: [java, -p, /app, -m, shop/demo.Shop]")))
                .singleElement()
                .asString()
                .startsWith("info");
    }

    @Test
    void aFileThatUnpacksToMoreThanMemoryHoldsIsNotUnpacked() throws Exception {
        Path jar = folder.resolve("bomb.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("demo/Shop.class"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 40; i++) {
                zip.write(zeros);
            }
        }
        assertThat(told(jar)).contains("Shop.class is larger than 32 MiB");
    }

    @Test
    void jarsForSeveralReleasesAndSignedOnesAreReadLikeOthers() throws Exception {
        Path jar = shop();
        assertThat(told(jar)).contains("no framework that is known");
        Path signed = folder.resolve("signed.jar");
        try (OutputStream out = Files.newOutputStream(signed);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "META-INF/MANIFEST.MF",
                    "Manifest-Version: 1.0\n\nName: demo/Shop.class\nSHA-256-Digest: x\n\n"
                            .getBytes(StandardCharsets.UTF_8));
            put(zip, "META-INF/KEY.SF", new byte[] {1});
            put(zip, "META-INF/KEY.RSA", new byte[] {1});
            put(zip, "META-INF/versions/21/demo/Shop.class", new byte[] {1, 2, 3, 4, 0, 0, 0, 65, 0});
            put(zip, "demo/Shop.class", Files.readAllBytes(folder.resolve("classes/demo/Shop.class")));
        }
        assertThat(told(signed)).contains("no framework that is known");
    }

    @Test
    void aManifestThatIsDamagedIsNamed() throws Exception {
        Path jar = folder.resolve("manifest.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "META-INF/MANIFEST.MF", "no colon here\n\n".getBytes(StandardCharsets.UTF_8));
            put(zip, "demo/Shop.class", new byte[0]);
        }
        assertThat(told(jar)).contains("cannot be read");
    }

    @Test
    void foreignFrameworksAreNamed() throws Exception {
        Path jar = folder.resolve("micronaut.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "io/micronaut/runtime/Micronaut.class", new byte[0]);
            put(zip, "demo/Shop.class", new byte[0]);
        }
        assertThat(told(jar)).contains("(Micronaut)", "this framework is not known here");
        Path boot = folder.resolve("boot.jar");
        try (OutputStream out = Files.newOutputStream(boot);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "org/springframework/boot/SpringApplication.class", new byte[0]);
            put(zip, "demo/Shop.class", new byte[0]);
        }
        assertThat(told(boot)).contains("(Spring Boot)", "without waybill-application-spring");
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
