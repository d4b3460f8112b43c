package io.waybill.kubernetes.packed;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** What comes again and again, by numbers. It takes in what comes first, until it is full. For several threads. */
final class Dictionary<T> {

    /** Says that something has no number. */
    static final int UNKNOWN = -1;

    private final Map<T, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicReferenceArray<T> entries;
    private int size;

    Dictionary(int most) {
        this.entries = new AtomicReferenceArray<>(most);
    }

    int number(T entry) {
        Integer known = numbers.get(entry);
        return known == null ? add(entry) : known;
    }

    private synchronized int add(T entry) {
        Integer known = numbers.get(entry);
        if (known != null) {
            return known;
        }
        if (size == entries.length()) {
            return UNKNOWN;
        }
        entries.set(size, entry);
        numbers.put(entry, size);
        return size++;
    }

    T entry(int number) {
        return Objects.requireNonNull(entries.get(number));
    }
}
