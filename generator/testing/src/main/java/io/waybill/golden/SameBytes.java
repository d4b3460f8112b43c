package io.waybill.golden;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.approvaltests.core.VerifyResult;

/** Compares files byte by byte, which golden files must be: a line end is part of what was approved. */
final class SameBytes {

    private SameBytes() {}

    static VerifyResult compare(File received, File approved) {
        try {
            return VerifyResult.from(approved.isFile() && Files.mismatch(received.toPath(), approved.toPath()) < 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
