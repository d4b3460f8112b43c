package io.waybill.dekorate;

import io.dekorate.kubernetes.decorator.Decorator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The order in which Dekorate applies decorators: by the names of their classes, unless their {@code before} and {@code
 * after} say otherwise; those of one class as they came. Dekorate's own sorting starts its global session.
 */
final class DecoratorOrder {

    /** The decorators of one class, and the classes that come before it. */
    private record Group(Class<?> type, List<Decorator<?>> decorators, Set<Class<?>> needs) {}

    private DecoratorOrder() {}

    /**
     * Sorts.
     *
     * @throws IllegalArgumentException when decorators ask to come before one another
     */
    static List<Decorator<?>> sorted(Collection<? extends Decorator<?>> decorators) {
        Deque<Group> waiting = new ArrayDeque<>(groups(decorators));
        List<Decorator<?>> sorted = new ArrayList<>();
        Set<Class<?>> done = new HashSet<>();
        int deferred = 0;
        while (!waiting.isEmpty()) {
            Group group = waiting.removeFirst();
            if (done.containsAll(group.needs())) {
                sorted.addAll(group.decorators());
                done.add(group.type());
                deferred = 0;
            } else {
                waiting.addLast(group);
                deferred++;
                if (deferred > waiting.size()) {
                    throw new IllegalArgumentException("These decorators ask to come before one another: "
                            + waiting.stream().map(one -> one.type().getName()).collect(Collectors.joining(", ")));
                }
            }
        }
        return sorted;
    }

    private static Collection<Group> groups(Collection<? extends Decorator<?>> decorators) {
        Map<String, Group> groups = new TreeMap<>();
        for (Decorator<?> decorator : decorators) {
            Class<?> type = decorator.getClass();
            groups.computeIfAbsent(type.getName(), name -> new Group(type, new ArrayList<>(), new HashSet<>()))
                    .decorators()
                    .add(decorator);
        }
        for (Group group : groups.values()) {
            for (Decorator<?> decorator : group.decorators()) {
                for (Class<?> after : decorator.after()) {
                    others(groups, group, after).forEach(other -> group.needs().add(other.type()));
                }
                for (Class<?> before : decorator.before()) {
                    for (Group other : others(groups, group, before)) {
                        other.needs().add(group.type());
                        group.needs().remove(other.type());
                    }
                }
            }
        }
        return groups.values();
    }

    private static List<Group> others(Map<String, Group> groups, Group group, Class<?> type) {
        return groups.values().stream()
                .filter(other -> !other.type().equals(group.type()) && type.isAssignableFrom(other.type()))
                .toList();
    }
}
