package io.waybill.blueprint;

import io.waybill.blueprint.source.Method;
import io.waybill.blueprint.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts methods into a class, and those that do not fit into further classes. */
final class MethodClasses {

    private static final int LINES_OF_A_CLASS = 1500;

    private final String packageName;
    private final Map<String, List<Method>> byClass = new LinkedHashMap<>();
    private final String first;

    MethodClasses(String packageName, String first, List<Method> methods) {
        this.packageName = packageName;
        this.first = first;
        String current = first;
        int lines = 0;
        byClass.put(first, new ArrayList<>());
        for (Method method : methods) {
            if (lines > 0 && lines + method.lines() > LINES_OF_A_CLASS) {
                current = first + "More" + byClass.size();
                lines = 0;
            }
            lines += method.lines();
            method.place(current);
            byClass.computeIfAbsent(current, key -> new ArrayList<>()).add(method);
        }
    }

    SourceFile file(String className) {
        return new SourceFile(packageName, className, List.copyOf(byClass.keySet()));
    }

    void addMethods(SourceFile file, String className) {
        boolean isPrivate = byClass.size() == 1;
        byClass.getOrDefault(className, List.of()).forEach(method -> file.add(method, isPrivate));
    }

    /** The further classes, by name. */
    Map<String, String> others() {
        Map<String, String> others = new LinkedHashMap<>();
        for (String name : byClass.keySet()) {
            if (!name.equals(first)) {
                SourceFile file = file(name);
                addMethods(file, name);
                others.put(name, file.print("Parts of {@link " + first + "}.", "final class " + name));
            }
        }
        return others;
    }
}
