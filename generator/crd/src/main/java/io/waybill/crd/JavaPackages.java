package io.waybill.crd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * Which Java package the kinds of a group and version are in.
 *
 * <p>Without a choice it is the group read backwards, and the version: {@code io.strimzi.kafka.v1} of
 * {@code kafka.strimzi.io/v1}. Below a chosen package it is the first label of the group, and the version:
 * {@code com.example.kafka.v1}; where two groups of one import begin alike, all labels. A package that was chosen for a
 * group is followed by the version alone.
 */
public final class JavaPackages {

    private static final Pattern FORM = Pattern.compile("[a-z_][A-Za-z0-9_]*(?:\\.[a-z_][A-Za-z0-9_]*)*");

    private final Optional<String> base;
    private final Map<String, String> byGroup;

    private JavaPackages(Optional<String> base, Map<String, String> byGroup) {
        this.base = base;
        this.byGroup = byGroup;
    }

    /**
     * Packages as they were chosen.
     *
     * @param choices a package for all groups, such as {@code com.example}, or for one, such as
     *     {@code kafka.strimzi.io=com.example.kafka}
     * @throws IllegalArgumentException if one is not a package, or is chosen twice
     */
    public static JavaPackages of(Collection<String> choices) {
        Optional<String> base = Optional.empty();
        Map<String, String> byGroup = new TreeMap<>();
        for (String choice : choices) {
            int equals = choice.indexOf('=');
            String name = requirePackage(choice.substring(equals + 1));
            if (equals >= 0 && byGroup.put(choice.substring(0, equals), name) != null) {
                throw new IllegalArgumentException(
                        "Two packages are chosen for the group " + choice.substring(0, equals));
            }
            if (equals < 0 && base.isPresent()) {
                throw new IllegalArgumentException("Two packages are chosen, " + base.get() + " and " + name
                        + "; for one group write GROUP=" + name);
            }
            base = equals < 0 ? Optional.of(name) : base;
        }
        return new JavaPackages(base, byGroup);
    }

    private static String requirePackage(String name) {
        boolean isJava = name.equals("java") || name.startsWith("java.");
        if (!FORM.matcher(name).matches() || !SourceVersion.isName(name) || isJava) {
            throw new IllegalArgumentException("\"" + name + "\" is not a Java package that can be written to;"
                    + " write one such as com.example, without keywords of Java");
        }
        return name;
    }

    /** The package that was chosen for all groups. */
    public Optional<String> base() {
        return base;
    }

    /** The packages of groups that come together, without their versions. */
    Map<String, String> ofGroups(Iterable<String> groups) {
        Map<String, String> packages = new TreeMap<>();
        for (String group : groups) {
            String first = labels(group).get(0);
            boolean isAlone = true;
            for (String other : groups) {
                isAlone &= other.equals(group) || !labels(other).get(0).equals(first);
            }
            packages.put(group, byGroup.getOrDefault(group, byDefault(labels(group), isAlone)));
        }
        return packages;
    }

    private String byDefault(List<String> labels, boolean isAlone) {
        if (base.isPresent()) {
            return base.get() + "." + (isAlone ? labels.get(0) : String.join(".", labels));
        }
        List<String> backwards = new ArrayList<>(labels);
        Collections.reverse(backwards);
        return String.join(".", backwards);
    }

    private static List<String> labels(String group) {
        return Arrays.stream(group.split("\\.", -1)).map(Names::packagePart).collect(Collectors.toList());
    }
}
