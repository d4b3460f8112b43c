package io.waybill.pipeline.git;

import io.waybill.pipeline.run.UserException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** The contents of files, all read by one run of git. */
final class Blobs {

    private final Git git;

    Blobs(Git git) {
        this.git = git;
    }

    /**
     * Contents of files.
     *
     * @param objects the ids of their objects, by the names of the files
     */
    SortedMap<String, byte[]> read(SortedMap<String, String> objects) {
        byte[] ids = String.join("\n", objects.values()).getBytes(StandardCharsets.US_ASCII);
        Git.Result batch = git.run(ids, "cat-file", "--batch").orFail("The files of a revision cannot be read");
        SortedMap<String, byte[]> contents = new TreeMap<>();
        Batch rest = new Batch(batch.out);
        objects.keySet().forEach(name -> contents.put(name, rest.next(name)));
        return contents;
    }

    /** What git printed: before each content a line with object, type and size; behind it a line end. */
    private static final class Batch {

        private final byte[] bytes;
        private int position;

        Batch(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] next(String name) {
            int end = position;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            String header = new String(bytes, position, end - position, StandardCharsets.UTF_8);
            if (!header.matches("[0-9a-f]+ blob \\d+")) {
                throw new UserException("The file " + name + " cannot be read; git says: " + header);
            }
            int start = end + 1;
            int size = Integer.parseInt(header.substring(header.lastIndexOf(' ') + 1));
            position = start + size + 1;
            return Arrays.copyOfRange(bytes, start, start + size);
        }
    }
}
