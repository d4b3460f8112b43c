package io.waybill.rules;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A class as a source of rules. */
public final class RuleClass {

    private RuleClass() {}

    /**
     * The rules of a class: what it returns, if it is a {@link ManifestRules}, else its static fields that are marked with
     * {@link ManifestCheck}.
     *
     * @throws IllegalArgumentException when it has none, or they cannot be read
     */
    public static Collection<ManifestRule> rules(Class<?> type) {
        try {
            if (ManifestRules.class.isAssignableFrom(type)) {
                return ((ManifestRules) type.getConstructor().newInstance()).rules();
            }
            List<ManifestRule> rules = new ArrayList<>();
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(ManifestCheck.class)) {
                    rules.add(rule(field));
                }
            }
            if (rules.isEmpty()) {
                throw new IllegalArgumentException(type.getName() + " has no rules: it does not implement "
                        + ManifestRules.class.getName() + ", and no field is marked with @"
                        + ManifestCheck.class.getSimpleName());
            }
            return rules;
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    "The constructor of " + type.getName() + " failed: " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    type.getName() + " must be a public class with a public constructor without parameters", e);
        }
    }

    private static ManifestRule rule(Field field) throws IllegalAccessException {
        boolean isStatic = Modifier.isStatic(field.getModifiers());
        if (isStatic && field.trySetAccessible() && field.get(null) instanceof ManifestRule rule) {
            return rule;
        }
        throw new IllegalArgumentException(
                field + " is marked with @ManifestCheck, but is no static field with a ManifestRule");
    }
}
