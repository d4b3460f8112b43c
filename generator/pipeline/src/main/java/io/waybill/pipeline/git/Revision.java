package io.waybill.pipeline.git;

import io.waybill.pipeline.run.UserException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A revision of a git repository: a branch, a tag, a commit, or what else {@code git rev-parse} knows. */
public final class Revision {

    private static final Pattern OBJECT_ID = Pattern.compile("[0-9a-f]{40,64}");
    private static final Pattern ENTRY = Pattern.compile("(\\d+) (\\w+) ([0-9a-f]+)\t(.*)", Pattern.DOTALL);
    private static final byte[] NOTHING = new byte[0];

    private final String name;

    private Revision(String name) {
        this.name = name;
    }

    /**
     * A revision.
     *
     * @param name such as {@code main}, {@code origin/main}, {@code v1.2} or {@code HEAD~1}
     * @throws UserException when no revision can be called so
     */
    public static Revision named(String name) {
        if (name.isBlank() || name.startsWith("-") || name.contains("..")) {
            throw new UserException("\"" + name + "\" is not one revision of git; write a branch, a tag or a commit");
        }
        return new Revision(name);
    }

    /**
     * What a file, or the files of a folder and those below it, held in this revision. Nothing is checked out, and links
     * and submodules are left out.
     *
     * @param path of a repository that is there; what the path itself stands for may be gone since
     * @param wanted which files of a folder, by their paths below it with {@code /}; a file that is named is wanted
     * @return contents by the path below the folder, a single file by its name; empty when the revision has no such path
     * @throws UserException when git is not there, or knows no such repository or revision
     */
    public Optional<SortedMap<String, byte[]>> read(Path path, Predicate<String> wanted) {
        Path absolute = path.toAbsolutePath().normalize();
        Path folder = existing(absolute);
        Git git = new Git(folder);
        String inside = git.run(NOTHING, "rev-parse", "--show-prefix")
                        .orFail(folder + " is not inside a readable git repository")
                        .text()
                + folder.relativize(absolute).toString().replace('\\', '/');
        String where = inside.endsWith("/") ? inside.substring(0, inside.length() - 1) : inside;
        List<Entry> entries = entries(git, commit(git, folder), where);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Blobs(git).read(chosen(entries, where, wanted)));
    }

    /** The path, or the folder nearest to it that is there. */
    private static Path existing(Path path) {
        Path folder = path;
        while (!Files.isDirectory(folder)) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new UserException("The path " + path + " does not exist");
            }
            folder = parent;
        }
        return folder;
    }

    private String commit(Git git, Path folder) {
        String commit = git.run(NOTHING, "rev-parse", "--verify", "--quiet", name + "^{commit}")
                .text();
        if (!OBJECT_ID.matcher(commit).matches()) {
            throw new UserException("The git repository of " + folder + " has no revision \"" + name
                    + "\"; name remote branches like origin/main; in a shallow clone, fetch the revision first");
        }
        return commit;
    }

    /** A file of a tree. */
    private record Entry(boolean isFile, String object, String path) {}

    private List<Entry> entries(Git git, String commit, String path) {
        List<String> command = new ArrayList<>(List.of("ls-tree", "-r", "-z", "--full-tree", commit));
        if (!path.isEmpty()) {
            command.addAll(List.of("--", path));
        }
        Git.Result listed =
                git.run(NOTHING, command.toArray(String[]::new)).orFail("The revision " + name + " cannot be read");
        return Pattern.compile("\0")
                .splitAsStream(listed.text())
                .map(ENTRY::matcher)
                .filter(entry -> entry.matches())
                .map(entry -> new Entry(entry.group(1).startsWith("100"), entry.group(3), entry.group(4)))
                .toList();
    }

    /** Objects by the names that the files go by. */
    private SortedMap<String, String> chosen(List<Entry> entries, String where, Predicate<String> wanted) {
        SortedMap<String, String> objects = new TreeMap<>();
        for (Entry entry : entries) {
            if (entry.path().equals(where)) {
                if (!entry.isFile()) {
                    throw new UserException(where + " is a link or a submodule in " + name + "; name what it leads to");
                }
                objects.put(where.substring(where.lastIndexOf('/') + 1), entry.object());
            } else {
                String below = where.isEmpty() ? entry.path() : entry.path().substring(where.length() + 1);
                if (entry.isFile() && wanted.test(below)) {
                    objects.put(below, entry.object());
                }
            }
        }
        return objects;
    }

    /** Its name. */
    @Override
    public String toString() {
        return name;
    }
}
