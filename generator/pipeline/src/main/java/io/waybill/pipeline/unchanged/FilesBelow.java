package io.waybill.pipeline.unchanged;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Adds files with their content to a fingerprint, and folders with all that is below them, also where links lead; the
 * records of runs are left out.
 *
 * <p>It uses {@link File}, which reads some hundred files in half the time of {@link Files} in a JVM that has just
 * started.
 */
final class FilesBelow {

    private static final int BUFFER = 1 << 16;

    private static final int NOTHING = 0;
    private static final int FILE = 1;
    private static final int FOLDER = 2;

    /** Where another name of a folder would begin with its length. */
    private static final int END = 0;

    private final Fingerprint fingerprint;
    private final byte[] buffer = new byte[BUFFER];

    /** The folders around the one that is read, as they are called without links. */
    private final List<String> around = new ArrayList<>();

    FilesBelow(Fingerprint fingerprint) {
        this.fingerprint = fingerprint;
    }

    /** Adds a file, a folder, or that there is none. */
    void add(File root) throws IOException {
        if (root.exists()) {
            addEntry(root);
        } else {
            fingerprint.number(NOTHING);
        }
    }

    private void addEntry(File entry) throws IOException {
        String[] names = entry.list();
        if (names != null) {
            addFolder(entry, names);
        } else if (entry.isFile()) {
            addFile(entry);
        } else {
            refuseUnreadable(entry);
            fingerprint.number(NOTHING);
        }
    }

    private void addFolder(File folder, String[] names) throws IOException {
        String place = folder.getCanonicalPath();
        if (around.contains(place)) {
            fingerprint.number(NOTHING);
            return;
        }
        around.add(place);
        fingerprint.number(FOLDER);
        Arrays.sort(names);
        for (String name : names) {
            if (!name.equals(LastRun.FOLDER)) {
                fingerprint.text(name);
                addEntry(new File(folder, name));
            }
        }
        fingerprint.number(END);
        around.remove(around.size() - 1);
    }

    private void addFile(File file) throws IOException {
        fingerprint.number(FILE);
        long size = 0;
        try (InputStream in = new FileInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                fingerprint.bytes(buffer, read);
                size += read;
            }
        }
        fingerprint.number(size);
    }

    /** A folder that cannot be listed, and a name that this JVM cannot write. Links to nothing and devices are no files. */
    private static void refuseUnreadable(File entry) throws IOException {
        try {
            if (entry.isDirectory() || !entry.exists() && !Files.isSymbolicLink(entry.toPath())) {
                throw new IOException(entry + " cannot be read");
            }
        } catch (InvalidPathException e) {
            throw new IOException(entry + " cannot be read", e);
        }
    }
}
