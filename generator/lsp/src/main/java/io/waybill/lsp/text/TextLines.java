package io.waybill.lsp.text;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of a text in block style, read by their indentation, so that a half-written one can be read too. */
public final class TextLines {

    private final List<String> lines;

    /** The lines of a text. */
    public TextLines(String text) {
        lines = Arrays.asList(text.split("\r?\n|\r", -1));
    }

    /** The number of lines. */
    public int size() {
        return lines.size();
    }

    /** A line, counted from 0; empty behind the last. */
    public String line(int number) {
        return number < lines.size() ? lines.get(number) : "";
    }

    /**
     * What is at a place; empty in comments, in texts of several lines and in flow style.
     *
     * @param number the line, counted from 0
     * @param column the character, counted from 0
     */
    public Optional<Caret> caret(int number, int column) {
        String line = line(number);
        if (isSeparator(line) || column > line.length() || isInComment(line, column)) {
            return Optional.empty();
        }
        List<Entry> entries = Entry.of(line);
        Entry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
        boolean hasKey = last != null && !last.isItem();
        Word word;
        String key = "";
        if (last != null && hasKey && column > last.keyEnd()) {
            key = last.key();
            word = value(number, last.value());
        } else if (last != null && hasKey) {
            word = new Word(number, last.column(), last.keyEnd(), line.substring(last.column(), last.keyEnd()));
        } else {
            int start = last == null ? Entry.indent(line, 0) : last.value();
            word = start >= line.length() ? new Word(number, column, column, "") : value(number, start);
        }
        int own = hasKey && last != null ? last.column() : word.start();
        if (own > 0 && line.indexOf('\t') >= 0 && line.indexOf('\t') < own) {
            return Optional.empty();
        }
        List<Entry> outer = entries.subList(0, hasKey ? entries.size() - 1 : entries.size());
        Optional<List<String>> path =
                new Ancestors(number, own).with(line, outer).path();
        String at = key;
        boolean isKey = hasKey && at.isEmpty();
        return path.filter(any -> !isFlow(word))
                .map(found -> new Caret(head(number), found, at, word, isKey, siblings(number, own)));
    }

    private static boolean isFlow(Word word) {
        return word.text().startsWith("{") || word.text().startsWith("[");
    }

    private static boolean isSeparator(String line) {
        return line.startsWith("---");
    }

    private static boolean isInComment(String line, int column) {
        int hash = line.indexOf('#');
        return hash >= 0 && hash < column && (hash == 0 || line.charAt(hash - 1) == ' ');
    }

    /** The word that begins at a place: up to a comment or the end of the line. */
    private Word value(int number, int start) {
        String line = line(number);
        int comment = line.indexOf(" #", Math.max(0, start - 1));
        int end = comment < 0 ? line.length() : Math.max(comment, start);
        String text = line.substring(Math.min(start, end), end).stripTrailing();
        return new Word(number, start, start + text.length(), text);
    }

    /**
     * The word that a problem at a place is about: the key or value that begins there, or what follows.
     *
     * @param number the line, counted from 0
     * @param column the character, counted from 0
     */
    public Word wordAt(int number, int column) {
        String line = line(number);
        int start = Math.min(column, line.length());
        for (Entry entry : Entry.of(line)) {
            if (!entry.isItem() && entry.column() <= start && start < entry.keyEnd()) {
                return new Word(number, start, entry.keyEnd(), line.substring(start, entry.keyEnd()));
            }
        }
        return value(number, start);
    }

    /** The value of the key that stands on a line; empty where there is no key. */
    public Optional<Word> valueOn(int number) {
        List<Entry> entries = Entry.of(line(number));
        return entries.isEmpty() || entries.get(entries.size() - 1).isItem()
                ? Optional.empty()
                : Optional.of(value(number, entries.get(entries.size() - 1).value()));
    }

    private int documentStart(int number) {
        int start = Math.min(number, lines.size() - 1);
        while (start > 0 && !isSeparator(lines.get(start))) {
            start--;
        }
        return start;
    }

    private DocumentHead head(int number) {
        String apiVersion = "";
        String kind = "";
        String namespace = "";
        String top = "";
        int start = documentStart(number);
        for (int i = start; i < lines.size() && (i == start || !isSeparator(lines.get(i))); i++) {
            List<Entry> entries = Entry.of(lines.get(i));
            if (entries.size() != 1 || entries.get(0).isItem()) {
                continue;
            }
            Entry entry = entries.get(0);
            String text = value(i, entry.value()).unquoted();
            if (entry.column() == 0) {
                top = entry.key();
                apiVersion = top.equals("apiVersion") ? text : apiVersion;
                kind = top.equals("kind") ? text : kind;
            } else if (top.equals("metadata") && entry.key().equals("namespace") && namespace.isEmpty()) {
                namespace = text;
            }
        }
        return new DocumentHead(apiVersion, kind, namespace);
    }

    /** The keys at a column that belong to one mapping with a line. */
    private Map<String, String> siblings(int number, int column) {
        Map<String, String> keys = new HashMap<>();
        for (int i = number - 1; i >= 0 && !isSeparator(lines.get(i)) && addSibling(i, column, keys, true); i--) {
            // The work is done in the condition.
        }
        boolean begins = Entry.of(line(number)).stream().anyMatch(entry -> entry.isItem() && entry.column() < column);
        if (begins) {
            keys.clear();
        }
        for (int i = number + 1;
                i < lines.size() && !isSeparator(lines.get(i)) && addSibling(i, column, keys, false);
                i++) {
            // The work is done in the condition.
        }
        return keys;
    }

    /** Adds the key of a line at a column; false where the mapping ends. */
    private boolean addSibling(int number, int column, Map<String, String> keys, boolean upwards) {
        String line = lines.get(number);
        int indent = Entry.indent(line, 0);
        if (indent == line.length() || line.charAt(indent) == '#') {
            return true;
        }
        boolean begins = indent < column;
        if (!begins || upwards) {
            Entry.of(line).stream()
                    .filter(entry -> entry.column() == column && !entry.isItem())
                    .forEach(entry -> keys.putIfAbsent(
                            entry.key(), value(number, entry.value()).unquoted()));
        }
        return !begins;
    }

    /** Collects the keys above a place. */
    private final class Ancestors {

        private final Deque<String> path = new ArrayDeque<>();
        private final int number;
        private int limit;
        private boolean belowItem;
        private boolean isText;

        Ancestors(int number, int column) {
            this.number = number;
            this.limit = column;
        }

        /** Adds those of one line. */
        Ancestors with(String line, List<Entry> entries) {
            for (int i = entries.size() - 1; i >= 0; i--) {
                Entry entry = entries.get(i);
                boolean isAbove = entry.column() < limit || belowItem && !entry.isItem() && entry.column() == limit;
                if (isAbove) {
                    isText |= !entry.isItem() && entry.beginsText(line);
                    path.addFirst(entry.isItem() ? Caret.ITEM : entry.key());
                    belowItem = entry.isItem();
                    limit = entry.column();
                }
            }
            return this;
        }

        /** The path; empty where the place is in a text of several lines. */
        Optional<List<String>> path() {
            for (int i = number - 1; i >= 0 && (limit > 0 || belowItem); i--) {
                String line = lines.get(i);
                if (isSeparator(line)) {
                    break;
                }
                with(line, Entry.of(line));
            }
            return isText ? Optional.empty() : Optional.of(List.copyOf(path));
        }
    }
}
